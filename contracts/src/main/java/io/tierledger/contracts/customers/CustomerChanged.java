package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a customer changed; the whole of those that stand in clear is repeated.
 *
 * @param sealed its {@code name} and the extra import columns ({@code x-…}) from now on, part {@code customer}, without members where there
 *     are none any longer; null where they stay as they were, and of what changed before texts were sealed
 * @param asOf business date; null before there is one
 */
@WireName("io.tierledger.customer.changed.v2")
public record CustomerChanged(
        String customerId,
        String kind,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable LocalDate since,
        @Nullable Integer paymentDays,
        @Nullable Sealed sealed,
        @Nullable LocalDate asOf)
        implements PublishedEvent {}

package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer became known. Relayed by scoring-service and tier-service.
 *
 * @param status one of the life cycle in docs/language.md, in capitals
 * @param sealed its {@code name} and the extra import columns ({@code x-…}), part {@code customer}; null where there are none, and of what
 *     was registered before texts were sealed
 * @param asOf business date; null before there is one
 */
@WireName("io.tierledger.customer.registered.v2")
public record CustomerRegistered(
        String customerId,
        String kind,
        String status,
        @Nullable String accountManagerId,
        @Nullable String parentId,
        @Nullable String territory,
        @Nullable String country,
        @Nullable LocalDate since,
        @Nullable Integer paymentDays,
        @Nullable Sealed sealed,
        @Nullable LocalDate asOf)
        implements PublishedEvent {}

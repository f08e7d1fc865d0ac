package io.tierledger.contracts.customers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's status changed: by an order, by a file, or by a person. Relayed by every stage.
 *
 * @param actor who decided ({@link io.tierledger.contracts.Actor})
 * @param declared whether a person declared it, with a reason: then it holds at once, though no order brought it
 * @param change the event of customer-service that gave it, by which whatever follows names its text: {@code customer/4711}; null where
 *     nobody said anything
 * @param sealed a typed name ({@code by}) and why ({@code reason}, where it is declared); null where nobody said anything, and for what was
 *     said before texts were sealed
 * @param asOf business date; null before there is one
 */
@WireName("io.tierledger.customer.status-changed.v2")
public record CustomerStatusChanged(
        String customerId,
        String from,
        String to,
        String actor,
        boolean declared,
        @Nullable String change,
        @Nullable Sealed sealed,
        @Nullable LocalDate asOf)
        implements PublishedEvent {}

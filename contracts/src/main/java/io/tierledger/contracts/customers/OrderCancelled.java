package io.tierledger.contracts.customers;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order, or with a credit note a part of it, counts no longer, on the order's own date.
 *
 * @param amount and {@code cost} are what is taken off, in the reporting currency
 * @param orders 1 when nothing of the order is left, else 0
 * @param actor who decided ({@link io.tierledger.contracts.Actor})
 * @param change the event of customer-service that gave it, by which whatever follows names its text: {@code customer/4711}; null where
 *     nobody said anything
 * @param sealed a typed name ({@code by}) and why ({@code reason}, where one was given); null where nobody said anything, and for what was
 *     said before texts were sealed
 * @param asOf business date
 */
@WireName("io.tierledger.order.cancelled.v2")
public record OrderCancelled(
        String orderId,
        String customerId,
        LocalDate placedOn,
        Amount amount,
        @Nullable Amount cost,
        int orders,
        @Nullable String kind,
        @Nullable String productGroup,
        String actor,
        @Nullable String change,
        @Nullable Sealed sealed,
        LocalDate asOf)
        implements PublishedEvent {}

package io.tierledger.customer.orders;

import io.tierledger.customer.customers.PersonSaid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of an order. */
public sealed interface OrderCommand {

    /**
     * @param conversion to the reporting currency; null when no rate is known
     * @param asOf business date on which the order is accepted
     */
    record PlaceOrder(OrderTerms terms, @Nullable Conversion conversion, LocalDate asOf) implements OrderCommand {}

    /**
     * @param amount minor units of the order's currency; null for all that is left
     * @param said who cancels, and why
     * @param reference names the request; null when it has no name
     */
    record CancelOrder(
            String orderId,
            @Nullable Long amount,
            PersonSaid said,
            @Nullable Reference reference,
            LocalDate asOf) implements OrderCommand {}
}

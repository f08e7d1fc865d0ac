package io.tierledger.customer.orderhistory;

import io.tierledger.contracts.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param left what is left of {@code reporting} after cancellations and credit notes
 * @param sequence position in the store
 */
record OrderOfACustomer(
        String orderId,
        LocalDate placedOn,
        Amount amount,
        Amount reporting,
        Amount left,
        @Nullable Amount cost,
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String productGroup,
        boolean cancelled,
        boolean late,
        long sequence) {

    /** @param takenOff cancellations and credit notes of this order */
    static OrderOfACustomer of(Entry placed, List<Entry> takenOff) {
        long left = placed.reporting();
        int orders = placed.orders();
        for (Entry entry : takenOff) {
            left += entry.reporting();
            orders += entry.orders();
        }
        String currency = placed.reportingCurrency();
        return new OrderOfACustomer(
                placed.orderId(),
                placed.day(),
                Amount.ofMinor(placed.amount(), placed.currency()),
                Amount.ofMinor(placed.reporting(), currency),
                Amount.ofMinor(left, currency),
                placed.cost() == null ? null : Amount.ofMinor(placed.cost(), currency),
                placed.channel(),
                placed.kind(),
                placed.productGroup(),
                orders == 0,
                placed.late(),
                placed.position());
    }
}

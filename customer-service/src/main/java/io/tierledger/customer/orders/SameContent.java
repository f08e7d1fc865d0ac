package io.tierledger.customer.orders;

import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether an order that comes again says the same as before. A rate that the order leaves to the installation may have moved. */
final class SameContent {
    private SameContent() {}

    /** Name of the first field that differs; null when all are the same. */
    static @Nullable String firstDifference(OrderTerms terms, OrderPlaced placed) {
        if (!terms.customerId().equals(placed.customerId())) {
            return "customer_id";
        }
        if (!terms.placedOn().equals(placed.placedOn())) {
            return "placed_on";
        }
        if (terms.amount() != placed.amount()) {
            return "amount";
        }
        if (!terms.currency().equals(placed.currency())) {
            return "currency";
        }
        if (!Objects.equals(terms.cost(), placed.cost())) {
            return "cost";
        }
        return firstDifferentWord(terms, placed);
    }

    private static @Nullable String firstDifferentWord(OrderTerms terms, OrderPlaced placed) {
        if (!Objects.equals(terms.channel(), placed.channel())) {
            return "channel";
        }
        if (!sameKind(terms.kind(), placed.kind())) {
            return "kind";
        }
        if (!Objects.equals(terms.productGroup(), placed.productGroup())) {
            return "product_group";
        }
        return sameRate(terms.rate(), placed.rate()) ? null : "rate";
    }

    /** Kinds were stored as they were written before capitals were no part of them. */
    private static boolean sameKind(@Nullable String said, @Nullable String stored) {
        return said == null ? stored == null : said.equalsIgnoreCase(stored);
    }

    private static boolean sameRate(@Nullable String said, @Nullable String used) {
        return said == null || used == null || new BigDecimal(said).compareTo(new BigDecimal(used)) == 0;
    }
}

package io.tierledger.customer.saying;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import io.tierledger.customer.customers.Decided;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.orders.Order;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person typed who changed something, and where it stands: sealed in that change. */
record Said(Place place, Decided decided) implements GivesText {

    /** What a text is of; its word is bound to the text and never renamed. */
    enum Part {
        STATUS,
        ASSIGNMENT,
        ESTIMATE,
        CANCELLATION;

        /** Of a change that stands among the customer's own. */
        Place of(String customerId) {
            return in(Customer.stream(customerId), customerId);
        }

        /** Of a change that stands in another stream. */
        Place in(String stream, String customerId) {
            return new Place(Subject.customer(customerId), name().toLowerCase(Locale.ROOT), stream);
        }
    }

    /** Null for what gives no such text: another event, or a change that nobody said anything of. */
    static @Nullable Said in(Object event) {
        return event instanceof Decided decided && Actor.isSomebody(decided.actor())
                ? new Said(placeOf(decided), decided)
                : null;
    }

    private static Place placeOf(Decided decided) {
        return switch (decided) {
            case CustomerStatusChanged e -> Part.STATUS.of(e.customerId());
            case AccountManagerAssigned e -> Part.ASSIGNMENT.of(e.customerId());
            case WalletEstimated e -> Part.ESTIMATE.of(e.customerId());
            case OrderCancelled e -> Part.CANCELLATION.in(Order.stream(e.orderId()), e.customerId());
            default -> throw new IllegalStateException("nobody knows where " + decided.getClass() + " has its text");
        };
    }

    static Map<String, String> members(@Nullable String by, @Nullable String reason) {
        Map<String, String> members = new HashMap<>();
        if (by != null) {
            members.put(GivesText.BY, by);
        }
        if (reason != null) {
            members.put(Saying.REASON, reason);
        }
        return members;
    }

    @Override
    public @Nullable Sealed sealed() {
        PersonSaid said = decided.said();
        return said == null ? null : said.sealed();
    }

    @Override
    public String actor() {
        return decided.actor();
    }

    @Override
    public Map<String, String> inClear() {
        return members(decided.decidedBy(), decided.reason());
    }
}

package io.tierledger.customer.oldevents;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import io.tierledger.customer.customers.Decided;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.customer.orders.Reference;
import io.tierledger.customer.saying.Saying;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Texts;
import io.tierledger.sealing.TextsOfEvents;
import io.tierledger.sealing.old.OldStore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What persons said who changed a status, an account manager or an estimate, or cancelled an order, and the key of that request. */
final class OldSayings {
    private static final Set<String> SAID =
            Set.of("customer-status-changed", "account-manager-assigned", "wallet-estimated", "order-cancelled");

    private static final Sealed NOT_YET = new Sealed(1, "", "");

    private final OldStore store;
    private final TextsOfEvents found;

    OldSayings(OldStore store, TextsOfEvents found) {
        this.store = store;
        this.found = found;
    }

    void seal() {
        store.replace(SAID, this::anew);
    }

    private Map<Long, Object> anew(List<StoredEvent> page) {
        Map<Long, Decided> old = new LinkedHashMap<>();
        for (StoredEvent stored : page) {
            Decided decided = (Decided) stored.event();
            if (isInClear(decided)) {
                old.put(stored.position(), decided);
            }
        }
        Map<Long, Texts.Text> given = new LinkedHashMap<>();
        old.forEach((position, decided) -> given.put(position, new Texts.Text(place(decided), members(decided))));
        Map<Long, Object> anew = new HashMap<>();
        for (StoredEvent stored : page) {
            if (stored.event() instanceof OrderCancelled e && !Objects.equals(e.reference(), reference(e))) {
                anew.put(stored.position(), anew(e, e.said()));
            }
        }
        store.seal(given)
                .forEach((position, part) -> anew.put(position, anew(Objects.requireNonNull(old.get(position)), part)));
        return anew;
    }

    /** A reason is a person's, whatever word stands beside it. */
    private static boolean isInClear(Decided event) {
        return event.said() == null
                && (event.reason() != null
                        || event.decidedBy() != null && event.actor().equals(Actor.NAME));
    }

    /** Where it will stand, as an event says that holds it. */
    private Place place(Decided event) {
        return Objects.requireNonNull(found.in(anew(event, NOT_YET))).place();
    }

    private static Map<String, String> members(Decided event) {
        Map<String, String> members = new HashMap<>();
        if (event.decidedBy() != null) {
            members.put(GivesText.BY, event.decidedBy());
        }
        if (event.reason() != null) {
            members.put(Saying.REASON, event.reason());
        }
        return members;
    }

    private static Decided anew(Decided event, Sealed part) {
        PersonSaid said = new PersonSaid(Actor.NAME, event.reason() != null, part);
        return switch (event) {
            case CustomerStatusChanged e ->
                new CustomerStatusChanged(e.customerId(), e.from(), e.to(), null, null, e.asOf(), said);
            case AccountManagerAssigned e ->
                new AccountManagerAssigned(e.customerId(), e.from(), e.to(), null, null, e.asOf(), said);
            case WalletEstimated e ->
                new WalletEstimated(
                        e.customerId(), e.estimatedSpend(), e.currency(), e.productGroup(), null, null, e.asOf(), said);
            case OrderCancelled e -> anew(e, said);
            default -> throw new IllegalStateException("nobody knows how " + event.getClass() + " is sealed");
        };
    }

    private static OrderCancelled anew(OrderCancelled e, @Nullable PersonSaid said) {
        return new OrderCancelled(
                e.orderId(),
                e.customerId(),
                e.placedOn(),
                e.amount(),
                e.currency(),
                e.reporting(),
                e.reportingCurrency(),
                e.reportingCost(),
                e.orders(),
                e.kind(),
                e.productGroup(),
                null,
                said == null ? e.decidedBy() : null,
                reference(e),
                e.asOf(),
                said);
    }

    /** The key of a request, where it stands in clear, becomes what is kept of one now. */
    private static @Nullable String reference(OrderCancelled e) {
        return e.reference() == null || !Reference.isInClear(e.reference())
                ? e.reference()
                : Reference.of(e.orderId(), e.reference()).kept();
    }
}

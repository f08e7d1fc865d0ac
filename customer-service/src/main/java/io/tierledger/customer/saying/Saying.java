package io.tierledger.customer.saying;

import io.tierledger.contracts.Actor;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.orders.Order;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Seals what somebody who is signed in says of a change, before anything is appended. Each throws {@link io.tierledger.platform.web.Refused}: 503
 * {@code keys-away}, 409 {@code already-erased}. A reason is null where nobody gave one.
 */
public final class Saying {
    /** Members of the sealed text: frozen words. */
    public static final String REASON = "reason";

    private final Texts texts;

    Saying(Texts texts) {
        this.texts = texts;
    }

    public PersonSaid ofStatus(String customerId, String by, @Nullable String reason) {
        return sealed(Said.Part.STATUS.of(customerId), by, reason);
    }

    public PersonSaid ofAccountManager(String customerId, String by, @Nullable String reason) {
        return sealed(Said.Part.ASSIGNMENT.of(customerId), by, reason);
    }

    public PersonSaid ofEstimate(String customerId, String by, @Nullable String reason) {
        return sealed(Said.Part.ESTIMATE.of(customerId), by, reason);
    }

    /** About the customer whose order it is. */
    public PersonSaid ofCancellation(String orderId, String customerId, String by, @Nullable String reason) {
        return sealed(Said.Part.CANCELLATION.in(Order.stream(orderId), customerId), by, reason);
    }

    private PersonSaid sealed(Place place, String by, @Nullable String reason) {
        return new PersonSaid(Actor.signedIn(by), reason != null, texts.seal(place, Said.members(null, reason)));
    }
}

package io.tierledger.customer.relating;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import io.tierledger.sealing.Texts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person typed who changed a status, and where it stands: sealed in that change. */
record StatusText(CustomerStatusChanged changed) implements GivesText {
    /** Members of the sealed text: frozen words, as is the part. */
    static final String BY = "by";

    static final String REASON = "reason";

    private static final String PART = "status";

    /** Null for what gives no such text: another event, or a status that nobody said anything of. */
    static @Nullable StatusText of(Object event) {
        return event instanceof CustomerStatusChanged changed && changed.actor().equals(Actor.NAME)
                ? new StatusText(changed)
                : null;
    }

    /**
     * Before anything is appended.
     *
     * @param reason null where a person gives a name alone
     * @throws io.tierledger.platform.web.Refused 503 {@code keys-away}, 409 {@code already-erased}
     */
    static PersonSaid sealed(Texts texts, String customerId, String by, @Nullable String reason) {
        return new PersonSaid(Actor.NAME, reason != null, texts.seal(place(customerId), members(by, reason)));
    }

    private static Place place(String customerId) {
        return new Place(Subject.customer(customerId), PART, Customer.stream(customerId));
    }

    private static Map<String, String> members(@Nullable String by, @Nullable String reason) {
        Map<String, String> members = new HashMap<>();
        if (by != null) {
            members.put(BY, by);
        }
        if (reason != null) {
            members.put(REASON, reason);
        }
        return members;
    }

    @Override
    public Place place() {
        return place(changed.customerId());
    }

    @Override
    public @Nullable Sealed sealed() {
        PersonSaid said = changed.said();
        return said == null ? null : said.sealed();
    }

    @Override
    public Map<String, String> inClear() {
        return members(changed.decidedBy(), changed.reason());
    }
}

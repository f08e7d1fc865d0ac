package io.tierledger.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know of that which is acted on. The service that serves the route says it; whatever it does not say is
 * unknown, and what is unknown allows nothing.
 *
 * @param accountManager who answers for the customer; null for nobody
 * @param team of who answers for the customer, and the top team where nobody does; null where no customer is acted on
 * @param judgedBy persons whose judgements of the customer count: under the method of an override, else under any
 * @param overriddenBy the person who set the override that stands under the method; null where none does
 * @param first the person who drafted or put forward what is to be carried out, {@link #PRESET} for a method that came with the
 *     installation; null for nobody known, as a name that was typed
 * @param lifts whether the tier is set above where the policy has the customer
 * @param startedBy the person who began what is to be ended
 */
public record Facts(
        @Nullable String accountManager,
        @Nullable String team,
        Set<String> judgedBy,
        @Nullable String overriddenBy,
        @Nullable String first,
        boolean lifts,
        @Nullable String startedBy) {
    /** The author of what came with the installation; no person's id. */
    public static final String PRESET = "preset";

    /** Nothing is known, or nothing matters. */
    public static final Facts NONE = new Facts(null, null, Set.of(), null, null, false, null);

    public Facts {
        judgedBy = Set.copyOf(judgedBy);
    }

    /** A customer, with who answers for it. */
    public static Facts ofCustomer(@Nullable String accountManager, String team) {
        return new Facts(accountManager, team, Set.of(), null, null, false, null);
    }

    public Facts judgedBy(Set<String> persons) {
        return new Facts(accountManager, team, persons, overriddenBy, first, lifts, startedBy);
    }

    public Facts overriddenBy(String person) {
        return new Facts(accountManager, team, judgedBy, person, first, lifts, startedBy);
    }

    public Facts putForwardBy(String person) {
        return new Facts(accountManager, team, judgedBy, overriddenBy, person, lifts, startedBy);
    }

    public Facts lifting() {
        return new Facts(accountManager, team, judgedBy, overriddenBy, first, true, startedBy);
    }

    public Facts startedBy(String person) {
        return new Facts(accountManager, team, judgedBy, overriddenBy, first, lifts, person);
    }
}

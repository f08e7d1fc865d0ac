package io.tierledger.rights;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know of that which is acted on. The service that serves the route says it; whatever it does not say is
 * unknown, and what is unknown allows nothing: a person is out of reach of it, and a duty that is kept apart cannot be decided about.
 *
 * @param accountManager who answers for the customer; null for nobody
 * @param team of who answers for the customer, and the top team where nobody does; null where no customer is acted on
 * @param judgedBy persons whose judgements of the customer count: under the method of an override, else under any; null for unknown
 * @param overriddenBy who set the override that stands under the method: nobody, or one; null for unknown
 * @param first the person who drafted or put forward what is to be carried out, {@link #PRESET} for a method that came with the
 *     installation; null for nobody known, as a name that was typed
 * @param lifts whether the customer is given more: a tier above where the policy has it, a level above what is granted; null for
 *     unknown
 * @param startedBy the person who began what is to be ended, or sees to what was agreed
 */
public record Facts(
        @Nullable String accountManager,
        @Nullable String team,
        @Nullable Set<String> judgedBy,
        @Nullable Set<String> overriddenBy,
        @Nullable String first,
        @Nullable Boolean lifts,
        @Nullable String startedBy) {
    /** The author of what came with the installation; no person's id. */
    public static final String PRESET = "preset";

    /** Nothing is known, or nothing matters. */
    public static final Facts NONE = new Facts(null, null, null, null, null, null, null);

    public Facts {
        judgedBy = judgedBy == null ? null : Set.copyOf(judgedBy);
        overriddenBy = overriddenBy == null ? null : Set.copyOf(overriddenBy);
    }

    /** A customer, with who answers for it. */
    public static Facts ofCustomer(@Nullable String accountManager, @Nullable String team) {
        return new Facts(accountManager, team, null, null, null, null, null);
    }

    public Facts judgedBy(Set<String> persons) {
        return new Facts(accountManager, team, persons, overriddenBy, first, lifts, startedBy);
    }

    public Facts overriddenBy(Set<String> persons) {
        return new Facts(accountManager, team, judgedBy, persons, first, lifts, startedBy);
    }

    public Facts putForwardBy(String person) {
        return new Facts(accountManager, team, judgedBy, overriddenBy, person, lifts, startedBy);
    }

    public Facts lifting(boolean isLifted) {
        return new Facts(accountManager, team, judgedBy, overriddenBy, first, isLifted, startedBy);
    }

    public Facts startedBy(String person) {
        return new Facts(accountManager, team, judgedBy, overriddenBy, first, lifts, person);
    }
}

package io.tierledger.rights;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a caller may do what one row of the table is about. */
final class Deciding {
    private static final String NOBODY = "-";

    private Deciding() {}

    static Decision about(Caller caller, Right right, Facts facts) {
        Decision reaching = reaching(caller, right, facts);
        return reaching instanceof Decision.Allowed
                        && caller instanceof Caller.Person person
                        && !right.duty().isOpen()
                ? apart(person, right.duty(), facts)
                        .or(() -> second(person, right.duty(), facts))
                        .map(why -> refused(why, right, facts))
                        .orElse(Decision.ALLOWED)
                : reaching;
    }

    /** By role or purpose, and how far that goes. */
    static Decision reaching(Caller caller, Right right, Facts facts) {
        if (right.duty().isOpen()) {
            return Decision.ALLOWED;
        }
        if (right.duty().isForServices()) {
            return caller instanceof Caller.Service ? Decision.ALLOWED : refused(Refusal.SERVICES_ONLY, right);
        }
        return switch (caller) {
            case Caller.Nobody nobody -> refused(Refusal.SIGN_IN_NEEDED, right);
            case Caller.Service service -> refused(Refusal.ROLE_NEEDED, right);
            case Caller.Program program ->
                program.purposes().stream().anyMatch(right.purposes()::contains)
                        ? Decision.ALLOWED
                        : refused(Refusal.ROLE_NEEDED, right);
            case Caller.Person person ->
                outOfReach(person, right, facts)
                        .map(why -> refused(why, right, facts))
                        .orElse(Decision.ALLOWED);
        };
    }

    private static Optional<Refusal> outOfReach(Caller.Person person, Right right, Facts facts) {
        List<Grant> grants = right.duty().grants().stream()
                .filter(grant -> person.roles().contains(grant.role()))
                .toList();
        if (grants.isEmpty()) {
            return Optional.of(Refusal.ROLE_NEEDED);
        }
        return grants.stream().anyMatch(grant -> reaches(person, grant.scope(), facts))
                ? Optional.empty()
                : Optional.of(Refusal.NOT_YOURS);
    }

    private static boolean reaches(Caller.Person person, Scope scope, Facts facts) {
        return switch (scope) {
            case EVERYTHING -> true;
            case OWN_CUSTOMERS ->
                facts.accountManager() != null && person.answersAs().contains(facts.accountManager());
            case ITSELF ->
                facts.accountManager() != null && facts.accountManager().equals(person.accountManager());
            case OWN_TEAMS -> facts.team() != null && person.teams().contains(facts.team());
            case OWN_DOING -> person.id().equals(facts.startedBy());
        };
    }

    private static Optional<Refusal> apart(Caller.Person person, Duty duty, Facts facts) {
        return switch (duty.apart()) {
            case NOTHING_APART -> Optional.empty();
            case FROM_JUDGING -> fromJudging(person, facts);
            case FROM_ANSWERING_AND_JUDGING ->
                reaches(person, Scope.OWN_CUSTOMERS, facts)
                        ? Optional.of(Refusal.ANSWER_YOURSELF)
                        : fromJudging(person, facts);
            case FROM_OVERRIDING ->
                known(facts.overriddenBy(), "who overrode the customer").contains(person.id())
                        ? Optional.of(Refusal.OVERRODE_YOURSELF)
                        : Optional.empty();
        };
    }

    private static Optional<Refusal> fromJudging(Caller.Person person, Facts facts) {
        return known(facts.judgedBy(), "who judged the customer").contains(person.id())
                ? Optional.of(Refusal.JUDGED_YOURSELF)
                : Optional.empty();
    }

    private static Optional<Refusal> second(Caller.Person person, Duty duty, Facts facts) {
        boolean isNeeded = switch (duty.second()) {
            case NOT_NEEDED -> false;
            case ALWAYS -> true;
            case WHEN_IT_LIFTS -> known(facts.lifts(), "whether a tier is lifted");
        };
        if (!isNeeded) {
            return Optional.empty();
        }
        if (facts.first() == null) {
            return Optional.of(Refusal.SECOND_PERSON_NEEDED);
        }
        return person.id().equals(facts.first()) ? Optional.of(Refusal.MADE_YOURSELF) : Optional.empty();
    }

    /** A duty that keeps something apart cannot be decided about by a service that does not look. */
    private static <T> T known(@Nullable T fact, String what) {
        if (fact == null) {
            throw new IllegalStateException("nobody said " + what);
        }
        return fact;
    }

    private static Decision refused(Refusal why, Right right) {
        return new Decision.Refused(why, needed(right));
    }

    private static Decision refused(Refusal why, Right right, Facts facts) {
        Map<String, Object> needed = needed(right);
        if (why == Refusal.NOT_YOURS) {
            needed.put("answering", answering(right.duty(), facts));
        }
        return new Decision.Refused(why, needed);
    }

    private static String answering(Duty duty, Facts facts) {
        boolean isADoing = duty.grants().stream().allMatch(grant -> grant.scope() == Scope.OWN_DOING);
        @Nullable String who = isADoing ? facts.startedBy() : facts.accountManager();
        return who == null ? NOBODY : who;
    }

    /** Whether a person has a duty for the whole house that programs have which also read this. */
    static boolean writes(Caller caller, Right right) {
        return caller instanceof Caller.Person person
                && Stream.of(Duty.values())
                        .filter(duty -> !Collections.disjoint(duty.purposes(), right.also()))
                        .flatMap(duty -> duty.grants().stream())
                        .anyMatch(grant -> grant.scope() == Scope.EVERYTHING
                                && person.roles().contains(grant.role()));
    }

    static Map<String, Object> needed(Right right) {
        Map<String, Object> needed = new TreeMap<>();
        needed.put("needed", right.duty().word());
        needed.put(
                "roles",
                right.duty().grants().stream()
                        .map(grant -> grant.role().word())
                        .distinct()
                        .toList());
        needed.put("purposes", right.purposes().stream().map(Purpose::word).toList());
        return needed;
    }
}

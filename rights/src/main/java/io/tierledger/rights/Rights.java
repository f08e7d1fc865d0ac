package io.tierledger.rights;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of one service: each route it serves, and who may. A route is asked for with the pattern that it was served by, so that no
 * second reading of an address can differ from the first.
 */
public final class Rights {
    private static final Map<String, Rights> ALL = Stream.of(
                    new Rights("customer", CustomerRights.ALL, EveryServicesRights.ALL),
                    new Rights("scoring", ScoringRights.ALL, EveryServicesRights.ALL),
                    new Rights("tier", TierRights.ALL, EveryServicesRights.ALL),
                    new Rights("engagement", EngagementRights.ALL, EveryServicesRights.ALL),
                    new Rights("gateway", GatewayRights.ALL, List.of()))
            .collect(Collectors.toMap(rights -> rights.service, Function.identity(), (a, b) -> a, TreeMap::new));

    private final String service;
    private final Map<Route, Right> byRoute = new TreeMap<>();

    private Rights(String service, List<Right> own, List<Right> shared) {
        this.service = service;
        Stream.concat(own.stream(), shared.stream()).forEach(right -> {
            if (byRoute.put(right.route(), right) != null) {
                throw new IllegalStateException("twice in the table of " + service + ": " + right.route());
            }
        });
    }

    /**
     * The table of a service: {@code customer}, {@code scoring}, {@code tier}, {@code engagement} or {@code gateway}. What the gateway
     * passes on is in the table of the service that answers.
     *
     * @throws IllegalArgumentException for a name that is no service's
     */
    public static Rights of(String service) {
        Rights rights = ALL.get(service);
        if (rights == null) {
            throw new IllegalArgumentException("no service is called " + service);
        }
        return rights;
    }

    /** The names of all that have a table, in order. */
    public static List<String> services() {
        return List.copyOf(ALL.keySet());
    }

    public Collection<Right> all() {
        return List.copyOf(byRoute.values());
    }

    public Optional<Right> at(Route route) {
        return Optional.ofNullable(byRoute.get(route));
    }

    /**
     * Whether the caller may; a route that is not in the table is refused.
     *
     * @throws IllegalStateException where the facts leave open what the duty is kept apart from
     */
    public Decision decide(Caller caller, Route route, Facts facts) {
        return at(route)
                .map(right -> Deciding.about(caller, right, facts))
                .orElseGet(() -> new Decision.Refused(Refusal.NO_SUCH_ADDRESS, Map.of()));
    }

    /**
     * What a duty comes to for a caller, whichever route has it: by role and reach, as {@link #admit} decides. For pages that offer only what may be
     * done.
     */
    public static Decision reach(Caller caller, Duty duty, Facts facts) {
        return Deciding.reaching(caller, new Right(new Route("GET", duty.word()), duty), facts);
    }

    /** Somebody else's, without saying whose. */
    public static Decision notYours(Right right) {
        return new Decision.Refused(Refusal.NOT_YOURS, Deciding.needed(right));
    }

    /**
     * Whether the route may be shown to who reaches so far; a route that shows one customer is decided by who answers for it, and not
     * here. Who writes something for the whole house also reads what was written.
     */
    public Decision show(Caller caller, Route route, Reach reach) {
        return at(route)
                .filter(right -> right.showing() == Showing.WHOLE_HOUSE && !reach.isEverybody())
                .filter(right -> !Deciding.writes(caller, right))
                .<Decision>map(right -> new Decision.Refused(Refusal.REACH_NEEDED, Deciding.needed(right)))
                .orElse(Decision.ALLOWED);
    }

    /**
     * Whether the caller's roles or purposes let it in, and reach what is acted on; a route that is not in the table is refused. Duties
     * that are kept apart and second persons are not looked at: those take facts that stand in the request's body, or at another
     * service.
     */
    public Decision admit(Caller caller, Route route, Facts facts) {
        return at(route)
                .map(right -> Deciding.reaching(caller, right, facts))
                .orElseGet(() -> new Decision.Refused(Refusal.NO_SUCH_ADDRESS, Map.of()));
    }
}

package io.tierledger.rights.accesslog;

import io.tierledger.rights.Route;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of one service. */
public final class LoggedRoutes {
    private static final Map<String, LoggedRoutes> ALL = Stream.of(
                    new LoggedRoutes("customer", LoggedOfCustomer.ALL, LoggedOfEveryService.ALL),
                    new LoggedRoutes("scoring", LoggedOfScoring.ALL, LoggedOfEveryService.ALL),
                    new LoggedRoutes("tier", LoggedOfTier.ALL, LoggedOfEveryService.ALL),
                    new LoggedRoutes("engagement", LoggedOfEngagement.ALL, LoggedOfEveryService.ALL))
            .collect(Collectors.toMap(routes -> routes.service, Function.identity()));

    private final String service;
    private final Map<Route, Logged> byRoute = new TreeMap<>();

    private LoggedRoutes(String service, List<Logged> own, List<Logged> shared) {
        this.service = service;
        Stream.concat(own.stream(), shared.stream()).forEach(row -> {
            if (byRoute.put(row.route(), row) != null) {
                throw new IllegalStateException("twice in the table of " + service + ": " + row.route());
            }
        });
    }

    /** @param service {@code customer}, {@code scoring}, {@code tier} or {@code engagement}; of any other nothing is logged but refusals */
    public static LoggedRoutes of(String service) {
        LoggedRoutes routes = ALL.get(service);
        return routes == null ? new LoggedRoutes(service, List.of(), List.of()) : routes;
    }

    public Collection<Logged> all() {
        return List.copyOf(byRoute.values());
    }

    public Optional<Logged> at(Route route) {
        return Optional.ofNullable(byRoute.get(route));
    }
}

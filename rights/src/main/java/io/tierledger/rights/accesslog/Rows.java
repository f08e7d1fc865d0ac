package io.tierledger.rights.accesslog;

import io.tierledger.rights.Route;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How rows of the table are written: a route is {@code GET /api/customers/{id}}. */
final class Rows {
    private Rows() {}

    /** @param kept see {@link Logged#kept} */
    static List<Logged> of(Act act, String route, String... kept) {
        return List.of(row(act, route, Set.of(kept), ""));
    }

    static List<Logged> each(Act act, String... routes) {
        return Stream.of(routes).map(route -> row(act, route, Set.of(), "")).toList();
    }

    static List<Logged> none(String why, String... routes) {
        return Stream.of(routes)
                .map(route -> row(Act.NONE, route, Set.of(), why))
                .toList();
    }

    @SafeVarargs
    static List<Logged> table(List<Logged>... parts) {
        return Stream.of(parts).flatMap(Collection::stream).toList();
    }

    private static Logged row(Act act, String words, Set<String> kept, String why) {
        Route route = route(words);
        return new Logged(route, act, customer(route.pattern()), kept, why);
    }

    /** Routes call a customer by one of two names. */
    private static @Nullable String customer(String pattern) {
        return pattern.contains("{customerId}") ? "customerId" : pattern.contains("/customers/{id}") ? "id" : null;
    }

    private static Route route(String words) {
        int blank = words.indexOf(' ');
        return new Route(words.substring(0, blank), words.substring(blank + 1));
    }
}

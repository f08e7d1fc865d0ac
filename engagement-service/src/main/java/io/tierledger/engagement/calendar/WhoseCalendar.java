package io.tierledger.engagement.calendar;

import io.tierledger.platform.access.Targets;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Right;
import io.tierledger.rights.Route;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Whose calendar is given away stands in the body, whose is closed in the query. */
final class WhoseCalendar implements Targets {
    private static final Set<Route> ASKING_THEMSELVES =
            Set.of(new Route("POST", "/api/calendar"), new Route("DELETE", "/api/calendar"));

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        return Mono.empty();
    }

    @Override
    public boolean isInTheBody(Right right) {
        return ASKING_THEMSELVES.contains(right.route());
    }
}

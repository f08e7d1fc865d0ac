package io.tierledger.engagement.calendar;

import io.tierledger.platform.access.Targets;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Right;
import io.tierledger.rights.Route;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Whose calendar is given away stands in the body. */
final class WhoseCalendar implements Targets {
    private static final Route OPENING = new Route("POST", "/api/calendar");

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        return Mono.empty();
    }

    @Override
    public boolean isInTheBody(Right right) {
        return right.route().equals(OPENING);
    }
}

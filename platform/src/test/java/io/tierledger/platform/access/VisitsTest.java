package io.tierledger.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.accesslog.Access;
import io.tierledger.platform.accesslog.AccessFilter;
import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.platform.accesslog.FoundAccess;
import io.tierledger.platform.accesslog.Place;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Decision;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Role;
import io.tierledger.rights.Route;
import io.tierledger.rights.accesslog.LoggedRoutes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.HandlerMapping;
import reactor.core.publisher.Mono;

/** What the log costs whoever is let in. */
class VisitsTest {
    private static final Route PAGE = new Route("GET", "/api/tiers/customers/{id}");
    private static final Caller ANNA = new Caller.Person("anna", Set.of(Role.READER), Set.of(), Set.of());
    private static final int REQUESTS = 20_000;

    private final Set<Access> noted = ConcurrentHashMap.newKeySet();
    private final Visits visits = new Visits(LoggedRoutes.of("tier"), new Noting(), List.of());

    /** A few microseconds; the bound leaves room for a machine that does something else, as the quietest of some rounds does. */
    @Test
    void a_page_costs_some_microseconds() {
        double cost = Double.MAX_VALUE;
        for (int round = 0; round < 4; round++) { // the first warms up
            double without = micros(false);
            double with = micros(true);
            System.out.printf("%.2f µs a page with the log, %.2f µs without%n", with, without);
            cost = Math.min(cost, with - without);
        }
        assertThat(noted).hasSize(1_000);
        assertThat(cost).isLessThan(20.0);
    }

    @Test
    void who_is_refused_or_fails_is_noted_with_what_the_address_says_and_what_was_asked_for() {
        Route withdrawing = new Route("DELETE", "/api/tokens/{id}");
        Visits ofCustomers = new Visits(LoggedRoutes.of("customer"), new Noting(), List.of());
        Decision.Refused refused = (Decision.Refused) Rights.of("customer").admit(ANNA, withdrawing, Facts.NONE);
        ofCustomers.refused(ANNA, new Shown.Nothing(), withdrawing, refused, exchange(Map.of("id", "t-1")));
        MockServerWebExchange fails = exchange(Map.of("id", "AM1"));
        ofCustomers.letIn(ANNA, new Shown.Nothing(), new Route("PUT", "/api/account-managers/{id}/stand-in"), fails);
        AboutCustomers.selecting(fails, Map.of("person", "bram", "until", "2026-12-31", "reason", "no word at all"));
        fails.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_ENTITY);
        fails.getResponse().setComplete().block(Duration.ofSeconds(1));
        assertThat(noted)
                .extracting(Access::selection)
                .containsExactlyInAnyOrder(
                        "id=t-1&needed=keeping-people", "id=AM1&person=bram&reason=…&until=2026-12-31");
    }

    private static MockServerWebExchange exchange(Map<String, String> path) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/something"));
        exchange.getAttributes().put(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, path);
        return exchange;
    }

    private double micros(boolean isLogged) {
        long nanos = 0;
        for (int i = 0; i < REQUESTS; i++) {
            MockServerWebExchange exchange = MockServerWebExchange.from(
                    MockServerHttpRequest.get("/api/tiers/customers/K").header("Tierledger-Network", "203.0.113.0/24"));
            exchange.getAttributes()
                    .put(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "K " + i % 1_000));
            long begun = System.nanoTime();
            if (isLogged) {
                visits.letIn(ANNA, new Shown.Nothing(), PAGE, exchange);
            }
            exchange.getResponse().setComplete().block(Duration.ofSeconds(1));
            nanos += System.nanoTime() - begun;
        }
        return nanos / 1_000.0 / REQUESTS;
    }

    private final class Noting implements AccessLog {
        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public int waiting() {
            return 0;
        }

        @Override
        public void note(Access access) {
            noted.add(access);
        }

        @Override
        public void noteEach(Access access) {
            throw new AssertionError(access);
        }

        @Override
        public Mono<Void> store(Access access) {
            throw new AssertionError(access);
        }

        @Override
        public List<FoundAccess> find(AccessFilter filter, int limit, @Nullable Place after) {
            return List.of();
        }
    }
}

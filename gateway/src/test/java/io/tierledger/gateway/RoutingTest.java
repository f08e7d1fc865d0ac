package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published path reaches the service that answers for it, and only that one. */
class RoutingTest {
    private static final StubService CUSTOMER = StubService.named("customer");
    private static final StubService SCORING = StubService.named("scoring");
    private static final StubService TIER = StubService.named("tier");
    private static final StubService ENGAGEMENT = StubService.named("engagement");
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.before(CUSTOMER.address(), SCORING.address(), TIER.address(), ENGAGEMENT.address());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        CUSTOMER.close();
        SCORING.close();
        TIER.close();
        ENGAGEMENT.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/imports/customers, customer",
        "/api/imports/orders?preview=true, customer",
        "/api/imports/account-managers, customer",
        "/api/imports/0198f3a2-0000-7000-8000-000000000001, customer",
        "/api/imports/0198f3a2-0000-7000-8000-000000000001/progress, customer",
        "/api/imports/0198f3a2-0000-7000-8000-000000000001/errors, customer",
        "/api/imports/judgements, customer",
        "/api/customers, customer",
        "/api/customers/K1/orders, customer",
        "/api/customers/moments, customer",
        "/api/customers/K%2F1/moments?kind=CALL, engagement",
        "/api/customers/K1/moments/M1/state, engagement",
        "/api/orders/O1/cancellation, customer",
        "/api/clock, customer",
        "/api/clock/advance, customer",
        "/api/rates/USD/2026-01-01, customer",
        "/api/ledger/customer/checkpoint, customer",
        "/api/ledger/scoring/key, scoring",
        "/api/ledger/tier/tile/entries/x001/067, tier",
        "/api/ledger/engagement/proof/inclusion?event=1, engagement",
        "/api/account-managers, customer",
        "/api/account-managers/AM01/hand-over, customer",
        "/api/people/anouk.visser, customer",
        "/api/rights?accountManager=AM1, customer",
        "/api/teams/noord, customer",
        "/api/tokens, customer",
        "/api/scorecards/K1?method=abc-attention, scoring",
        "/api/scorecards/K1/judgements/potential, scoring",
        "/api/criteria, scoring",
        "/api/methods, scoring",
        "/api/methods/leading, scoring",
        "/api/tiers/pyramid?method=abc-attention, tier",
        "/api/tiers/changes/stream, tier",
        "/api/tiers/customers/K1/history, tier",
        "/api/methods/abc-attention/checks, scoring",
        "/api/methods/abc-attention/versions, scoring",
        "/api/tiers/customers?ids=K1, tier",
        "/api/simulations/1, tier",
        "/api/simulations/1/progress, tier",
        "/api/simulations/1/movers, tier",
        "/api/reviews/1/cases, tier",
        "/api/programmes/abc-attention, engagement",
        "/api/plans/K1, engagement",
        "/api/activities/A1/completion, engagement",
        "/api/requests/queue, engagement",
        "/api/service-levels/K1, engagement",
        "/api/capacity, engagement",
        "/api/calendar/token.ics, engagement"
    })
    void a_path_reaches_the_service_that_answers_for_it(String path, String service) throws Exception {
        assertThat(gateway.get(path).body()).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource({"customer", "scoring", "tier", "engagement"})
    void each_service_describes_itself(String service) throws Exception {
        assertThat(gateway.get("/openapi/" + service).body()).isEqualTo(service);
        assertThat(gateway.get("/openapi/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void the_descriptions_of_all_services_are_listed_with_their_addresses() throws Exception {
        assertThat(gateway.get("/openapi").body())
                .isEqualTo("{\"items\":[{\"name\":\"customer\",\"address\":\"/openapi/customer\"},"
                        + "{\"name\":\"engagement\",\"address\":\"/openapi/engagement\"},"
                        + "{\"name\":\"scoring\",\"address\":\"/openapi/scoring\"},"
                        + "{\"name\":\"tier\",\"address\":\"/openapi/tier\"}],\"next\":null}");
    }

    @Test
    void path_and_query_arrive_as_they_were_sent() throws Exception {
        gateway.get("/api/customers?search=M%C3%BCller%20%26%20co&limit=2");
        assertThat(CUSTOMER.asked).contains("GET /api/customers?search=M%C3%BCller%20%26%20co&limit=2");
    }

    @Test
    void health_is_the_gateways_own() throws Exception {
        var health = gateway.get("/actuator/health/liveness");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"UP\"").doesNotContain("diskSpace");
    }

    @Test
    void health_of_the_whole_names_the_services_that_do_not_say_how_they_are() throws Exception {
        var health = gateway.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body())
                .contains("\"customer\":{", "\"not-answering\"")
                .doesNotContain("diskSpace", "path");
    }
}

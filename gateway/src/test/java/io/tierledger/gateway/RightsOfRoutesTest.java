package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.gateway.RoutingTable.Destination;
import io.tierledger.rights.Right;
import io.tierledger.rights.Rights;
import io.tierledger.specification.RightsOfRoutes;
import io.tierledger.specification.ServedRoutes;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** What the gateway serves itself stands in its table of rights, and what it passes on in the table of the service that answers. */
class RightsOfRoutesTest {
    private static final RoutingTable ROUTING = RoutingTable.of(new Services(
            URI.create("http://customer"),
            URI.create("http://scoring"),
            URI.create("http://tier"),
            URI.create("http://engagement")));

    @Test
    void every_route_of_its_own_has_its_right_and_every_right_its_route() {
        try (RunningGateway gateway = RunningGateway.beforeOne(RunningGateway.AWAY)) {
            RightsOfRoutes.hold(
                    Rights.of("gateway"), ServedRoutes.of(gateway.context(), "RoutePredicateHandlerMapping"));
        }
    }

    @Test
    void what_it_passes_on_is_the_api_and_the_descriptions_and_nothing_else() {
        try (RunningGateway gateway = RunningGateway.beforeOne(RunningGateway.AWAY)) {
            List<String> passedOn = Objects.requireNonNull(gateway.context()
                            .getBean(RouteLocator.class)
                            .getRoutes()
                            .collectList()
                            .block())
                    .stream()
                    .map(Route::getId)
                    .toList();
            assertThat(passedOn)
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    ROUTING.destinations().stream().map(Destination::id),
                                    Stream.of(
                                            "openapi-customer",
                                            "openapi-scoring",
                                            "openapi-tier",
                                            "openapi-engagement"))
                            .toList());
        }
        assertThat(ROUTING.destinations().stream().flatMap(to -> to.patterns().stream()))
                .allMatch(pattern -> pattern.startsWith("/api/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "scoring", "tier", "engagement"})
    void every_right_below_api_is_one_of_the_service_that_the_path_is_passed_on_to(String service) {
        List<String> patterns = Rights.of(service).all().stream()
                .map(Right::route)
                .map(io.tierledger.rights.Route::pattern)
                .filter(pattern -> pattern.startsWith("/api/"))
                .toList();
        assertThat(patterns)
                .hasSizeGreaterThan(5)
                .allSatisfy(pattern ->
                        assertThat(answering(pattern, service)).as(pattern).contains("http://" + service));
    }

    /** @param service that a path names where it names one */
    private static Optional<String> answering(String pattern, String service) {
        PathContainer path =
                PathContainer.parsePath(pattern.replace("{service}", service).replaceAll("\\{[^}]+}", "x"));
        return ROUTING.destinations().stream()
                .filter(to -> to.patterns().stream()
                        .anyMatch(one ->
                                PathPatternParser.defaultInstance.parse(one).matches(path)))
                .map(to -> to.service().toString())
                .findFirst();
    }
}

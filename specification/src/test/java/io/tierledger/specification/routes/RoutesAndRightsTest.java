package io.tierledger.specification.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.rights.Right;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Route;
import io.tierledger.specification.RightsOfRoutes;
import io.tierledger.specification.ServedRoutes;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The check that holds services to the table of rights counts only when it bites: nothing that is served escapes it, and it fails both ways. */
class RoutesAndRightsTest {

    @Test
    void whatever_serves_a_route_it_is_listed() {
        assertThat(served(Everything.class))
                .extracting(Route::toString)
                .containsExactlyInAnyOrder(
                        "GET /api/things",
                        "POST /api/things",
                        "PUT /api/things/{id}",
                        "ANY /api/things/any",
                        "GET /function",
                        "POST /nested/inside",
                        "GET /nested/files/**",
                        "GET /files/**");
    }

    @Test
    void a_mapping_that_nobody_can_list_is_refused_unless_it_is_looked_at_otherwise() {
        assertThatThrownBy(() -> served(OfItsOwn.class)).hasMessageContaining("ofItsOwn");
        assertThat(served(OfItsOwn.class, "Unlisted")).isEmpty();
    }

    @Test
    void a_route_that_is_either_this_or_that_is_refused() {
        assertThatThrownBy(() -> served(EitherOr.class)).hasMessageContaining("two routes");
    }

    static Set<String> services() {
        return new TreeSet<>(Rights.services());
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_route_without_a_right_and_a_right_without_a_route_are_noticed(String service) {
        Rights rights = Rights.of(service);
        Set<Route> routes = rights.all().stream().map(Right::route).collect(Collectors.toCollection(TreeSet::new));
        assertThatCode(() -> RightsOfRoutes.hold(rights, routes)).doesNotThrowAnyException();

        Set<Route> more = new TreeSet<>(routes);
        more.add(new Route("POST", "/api/forgotten"));
        assertThatThrownBy(() -> RightsOfRoutes.hold(rights, more))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("not in the table of rights", "POST /api/forgotten");

        Set<Route> fewer = new TreeSet<>(routes);
        Route gone = fewer.iterator().next();
        fewer.remove(gone);
        assertThatThrownBy(() -> RightsOfRoutes.hold(rights, fewer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("not served", gone.toString());
    }

    private static Set<Route> served(Class<?> configuration, String... knownOtherwise) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(configuration)) {
            return ServedRoutes.of(context, knownOtherwise);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    static class Everything implements WebFluxConfigurer {
        @Bean
        Things things() {
            return new Things();
        }

        @Bean
        RouterFunction<ServerResponse> functions() {
            return RouterFunctions.route()
                    .GET("/function", request -> ServerResponse.ok().build())
                    .path(
                            "/nested",
                            nested -> nested.POST(
                                            "/inside",
                                            request -> ServerResponse.ok().build())
                                    .nest(
                                            RequestPredicates.path("/files"),
                                            files -> files.resources("/**", new ClassPathResource("static/"))))
                    .build();
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/files/**").addResourceLocations("classpath:/static/");
        }
    }

    @RestController
    @RequestMapping("/api/things")
    static class Things {
        @GetMapping
        String all() {
            return "";
        }

        @PostMapping
        String add() {
            return "";
        }

        @PutMapping("/{id}")
        String replace() {
            return "";
        }

        @RequestMapping("/any")
        String any() {
            return "";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OfItsOwn {
        @Bean
        HandlerMapping ofItsOwn() {
            return new Unlisted();
        }
    }

    record Unlisted() implements HandlerMapping {
        @Override
        public Mono<Object> getHandler(org.springframework.web.server.ServerWebExchange exchange) {
            return Mono.empty();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    static class EitherOr {
        @Bean
        RouterFunction<ServerResponse> functions() {
            return RouterFunctions.route(
                    RequestPredicates.GET("/this").or(RequestPredicates.GET("/that")),
                    request -> ServerResponse.ok().build());
        }
    }
}

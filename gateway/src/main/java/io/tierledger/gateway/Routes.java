package io.tierledger.gateway;

import io.tierledger.gateway.RoutingTable.Destination;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routing table in the words of Spring Cloud Gateway. */
@Configuration(proxyBeanMethods = false)
class Routes {
    /** Spring Cloud Gateway reads a negative time-out as none. */
    private static final int UNLIMITED = -1;

    @Bean
    RouteLocator tierledgerRoutes(RouteLocatorBuilder builder, Services services) {
        var routes = builder.routes();
        RoutingTable.of(services)
                .destinations()
                .forEach(destination -> routes.route(destination.id(), path -> route(path, destination)));
        return routes.build();
    }

    private static Buildable<Route> route(PredicateSpec path, Destination to) {
        var matching = path.path(to.patterns().toArray(String[]::new));
        if (to.patient()) {
            matching.metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, UNLIMITED);
        }
        return matching.uri(to.service());
    }
}

package io.tierledger.gateway;

import io.tierledger.gateway.RoutingTable.Destination;
import java.net.URI;
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
    RouteLocator tierledgerRoutes(RouteLocatorBuilder builder, Services services, SignInSettings signIn) {
        var routes = builder.routes();
        RoutingTable.of(services)
                .destinations()
                .forEach(destination -> routes.route(destination.id(), path -> route(path, destination)));
        services.byName()
                .forEach((name, service) -> routes.route("openapi-" + name, path -> description(path, name, service)));
        signIn.ownProvider().ifPresent(provider -> routes.route("identity", path -> provider(path, provider)));
        return routes.build();
    }

    /** Our own provider, by the name the browser used: that is where it sends people back to. */
    private static Buildable<Route> provider(PredicateSpec path, URI provider) {
        return path.path("/identity/**")
                .filters(filters -> filters.preserveHostHeader())
                .uri(provider);
    }

    /** {@code /openapi/customer}: what a service offers, described as reached through this gateway. */
    private static Buildable<Route> description(PredicateSpec path, String name, URI service) {
        return path.path(Descriptions.ADDRESS + "/" + name)
                .filters(filters -> filters.preserveHostHeader().setPath(Descriptions.ADDRESS))
                .uri(service);
    }

    private static Buildable<Route> route(PredicateSpec path, Destination to) {
        var matching = path.path(to.patterns().toArray(String[]::new));
        if (to.patient()) {
            matching.metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, UNLIMITED);
        }
        return matching.uri(to.service());
    }
}

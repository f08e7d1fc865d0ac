package io.tierledger.launcher;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.gateway.Gateway;
import io.tierledger.rights.Rights;
import io.tierledger.specification.RightsOfRoutes;
import io.tierledger.specification.ServedRoutes;
import io.tierledger.specification.ServiceUnderTest;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** In one process everything is on one class path, and what one module brings must not make another serve what has no right. */
class RoutesOnOneClassPathTest {
    private static EmbeddedStores stores;

    @TempDir
    Path data;

    @BeforeAll
    static void start() {
        stores = EmbeddedStores.inTemporaryDirectory();
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_serves_what_has_its_right(Service service) {
        try (ServiceUnderTest running =
                ServiceUnderTest.startOn(stores, service.configuration(), service.shortName(), Map.of())) {
            running.servesWhatTheTableOfRightsHas();
        }
    }

    @Test
    void the_gateway_serves_what_has_its_right() {
        Options options = CommandLine.parse(List.of("--empty", "--port=0", "--data=" + data), Map.of());
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, 1);
        }
        try (ConfigurableApplicationContext gateway = Contexts.start(
                Gateway.class, Settings.ofTheGateway(options, ports, new SignIn(options, FreePorts.another())))) {
            RightsOfRoutes.hold(Rights.of("gateway"), ServedRoutes.of(gateway, "RoutePredicateHandlerMapping"));
        }
    }
}

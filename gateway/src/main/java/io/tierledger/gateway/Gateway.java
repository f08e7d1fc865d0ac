package io.tierledger.gateway;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The gateway's context, started by {@link GatewayApplication} and by the launcher alike. Its settings are in {@code gateway.yml}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(Services.class)
@Import({
    Routes.class,
    Problems.class,
    PlainPaths.class,
    NoForwardingHeaders.class,
    SecurityHeaders.class,
    DashboardFiles.class,
    EventDescriptions.class,
    SlowClients.class,
    ServicesHealth.class
})
public class Gateway {}

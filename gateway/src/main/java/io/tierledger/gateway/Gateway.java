package io.tierledger.gateway;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The gateway's context, started by {@link GatewayApplication} and by the launcher alike. Its settings are in {@code gateway.yml}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({Services.class, Limits.class, SignInSettings.class})
@Import({
    Routes.class,
    Problems.class,
    Doorkeeper.class,
    KnownHosts.class,
    NoUpgrades.class,
    SameOriginWrites.class,
    StreamsOfOne.class,
    UploadsOfOne.class,
    PlainPaths.class,
    AddressesAsSent.class,
    NoForwardingHeaders.class,
    NetworkTold.class,
    SecurityHeaders.class,
    DashboardFiles.class,
    Descriptions.class,
    EventDescriptions.class,
    SlowClients.class,
    ServicesHealth.class,
    SignIn.class,
    Sessions.class,
    StreamsOfASession.class,
    TlsInFront.class,
    CookiesForTheProvider.class,
    Me.class
})
public class Gateway {}

package io.tierledger.launcher;

import io.tierledger.embedded.EmbeddedStores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each context is told, as if on its command line, so that nothing in its own files comes before it. */
final class Settings {
    /** Contexts of one JVM share its class path, so what belongs to one must be switched off in the others. */
    private static final List<String> OF_ALL = List.of(
            "--spring.main.banner-mode=off",
            "--spring.main.log-startup-info=false",
            "--spring.main.register-shutdown-hook=false",
            "--spring.jmx.enabled=false",
            "--server.shutdown=immediate");

    private static final List<String> OF_A_SERVICE = List.of(
            "--server.address=127.0.0.1",
            "--spring.web.resources.add-mappings=false",
            "--spring.cloud.gateway.server.webflux.enabled=false");

    /** The class path of all has servlets and Spring Security for the provider; a service has neither. */
    private static final List<String> NOT_IN_A_SERVICE = List.of(
            "org.springframework.boot.tomcat.autoconfigure.reactive.TomcatReactiveWebServerAutoConfiguration",
            "org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientWebSecurityAutoConfiguration",
            "org.axonframework.springboot.autoconfig.SecurityAutoConfiguration");

    private static final List<String> NOT_IN_THE_GATEWAY = List.of(
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayEndpointAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.metrics.KafkaMetricsAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonJobRunrAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration",
            "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration",
            "org.axonframework.springboot.autoconfig.HeaderAutoConfiguration",
            "org.axonframework.springboot.autoconfig.InfraConfiguration",
            "org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JpaAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration",
            "org.axonframework.springboot.autoconfig.LegacyOpenTelemetryAutoConfiguration",
            "org.axonframework.springboot.autoconfig.MetricsAutoConfiguration",
            "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration",
            "org.axonframework.springboot.autoconfig.OpenTelemetryAutoConfiguration",
            "org.axonframework.springboot.autoconfig.SecurityAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.XStreamAutoConfiguration");

    private Settings() {}

    static List<String> of(
            Service service,
            Installation installation,
            Options options,
            EmbeddedStores stores,
            Map<Service, Integer> ports,
            SignIn signIn) {
        List<String> settings = new ArrayList<>(OF_ALL);
        settings.addAll(OF_A_SERVICE);
        settings.addAll(addresses(ports));
        settings.add("--server.port=" + ports.get(service));
        settings.add("--spring.config.name=" + service.shortName() + "-service");
        settings.add("--spring.autoconfigure.exclude=" + String.join(",", NOT_IN_A_SERVICE));
        settings.add("--spring.datasource.url=" + stores.jdbcUrl("tierledger_" + service.shortName()));
        settings.add("--tierledger.keys.url=" + stores.jdbcUrl("tierledger_keys"));
        settings.add("--tierledger.access-log.url=" + stores.jdbcUrl("tierledger_access"));
        settings.add("--tierledger.keys.master=" + masterKey(options.data()));
        settings.addAll(ledger(options));
        settings.add("--tierledger.isolation=" + options.isolation().word());
        settings.add("--tierledger.service=" + service.shortName());
        settings.addAll(signIn.settingsOfAService());
        settings.add("--tierledger.kafka=" + stores.kafka());
        settings.add("--tierledger.mongodb=" + stores.mongo());
        settings.add("--tierledger.room.directory=" + options.data());
        if (installation.id() != null) {
            settings.add("--tierledger.installation=" + installation.id());
        }
        settings.add("--tierledger.zone=" + installation.zone());
        settings.add("--tierledger.currency=" + installation.currency());
        settings.add("--tierledger.clock.mode=" + new ClockMode(installation.clock()).word());
        return settings;
    }

    /** {@code TIERLEDGER_LEDGER=off} keeps none, to measure what it costs. */
    private static List<String> ledger(Options options) {
        boolean isKept = !"off".equals(options.environment().get("TIERLEDGER_LEDGER"));
        return List.of(
                "--tierledger.ledger.directory=" + (isKept ? options.data().resolve("ledger") : ""),
                "--tierledger.ledger.keys=" + options.data().resolve("keys"));
    }

    /** Where the master key is. */
    static Path masterKey(Path data) {
        String elsewhere = System.getenv("TIERLEDGER_MASTER_KEY_FILE");
        return elsewhere == null ? data.resolve("keys").resolve("master.json") : Path.of(elsewhere);
    }

    static List<String> ofTheGateway(Options options, Map<Service, Integer> ports, SignIn signIn) {
        List<String> settings = new ArrayList<>(OF_ALL);
        settings.add("--spring.config.name=gateway");
        settings.add("--springdoc.api-docs.enabled=false"); // the services describe themselves
        settings.add("--server.address=" + options.address());
        settings.add("--server.port=" + options.port());
        settings.add("--spring.autoconfigure.exclude=" + String.join(",", NOT_IN_THE_GATEWAY) + ","
                + String.join(",", NOT_IN_A_SERVICE));
        settings.addAll(addresses(ports));
        settings.addAll(hosts(options));
        settings.addAll(signIn.settingsOfTheGateway());
        return settings;
    }

    /** Further names that the gateway, and the provider behind it, answer to. */
    static List<String> hosts(Options options) {
        String hosts = options.environment().getOrDefault("TIERLEDGER_HOSTS", "");
        return hosts.isBlank() ? List.of() : List.of("--tierledger.hosts=" + hosts);
    }

    /** Our own provider; it names what it is made of, so nothing has to be switched off. */
    static List<String> ofTheProvider() {
        List<String> settings = new ArrayList<>(OF_ALL);
        settings.add("--server.address=127.0.0.1");
        return settings;
    }

    static List<String> ofTheForeignProvider(Map<String, String> environment) {
        return List.of(
                "--tierledger.sign-in.issuer=" + environment.get("TIERLEDGER_ISSUER"),
                "--tierledger.sign-in.client-id=" + environment.getOrDefault("TIERLEDGER_CLIENT_ID", "tierledger"),
                "--tierledger.sign-in.client-secret-file="
                        + environment.getOrDefault("TIERLEDGER_CLIENT_SECRET_FILE", ""));
    }

    private static List<String> addresses(Map<Service, Integer> ports) {
        return ports.entrySet().stream()
                .map(one -> "--tierledger.services." + one.getKey().shortName() + "=http://127.0.0.1:" + one.getValue())
                .toList();
    }
}

package io.tierledger.launcher;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.platform.accesslog.AccessLog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Spring contexts, several at a time. */
final class Contexts {
    private static final int LIMIT_SECONDS = 300;

    private Contexts() {}

    /** Starts all services and the provider at the same time; they are closed in the reverse order of the pipeline. */
    static void start(
            Started started,
            Map<Service, List<String>> settings,
            SignIn signIn,
            Installation installation,
            EmbeddedStores stores) {
        Optional<Future<ConfigurableApplicationContext>> provider =
                signIn.isForeign() ? Optional.empty() : Optional.of(signIn.begin(installation, stores));
        Map<Service, Future<ConfigurableApplicationContext>> startingServices = new EnumMap<>(Service.class);
        settings.forEach((service, words) -> startingServices.put(service, begin(service, words)));
        List<RuntimeException> failures = new ArrayList<>();
        startingServices.forEach((service, context) -> {
            try {
                ConfigurableApplicationContext ready = started.add(await(service.shortName() + "-service", context));
                if (service == Service.CUSTOMER) {
                    signIn.logInto(ready.getBean(AccessLog.class));
                }
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        provider.ifPresent(starting -> {
            try {
                signIn.started(started.add(await("identity", starting)));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static Future<ConfigurableApplicationContext> begin(Service service, List<String> words) {
        FutureTask<ConfigurableApplicationContext> start =
                new FutureTask<>(() -> start(service.configuration(), words));
        Thread.ofPlatform().daemon().name("starting-" + service.shortName()).start(start);
        return start;
    }

    static ConfigurableApplicationContext start(Class<?> configuration, List<String> settings) {
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.REACTIVE)
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new));
    }

    static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext await(String what, Future<ConfigurableApplicationContext> starting) {
        try {
            return starting.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(what + " did not start: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(what + " did not start in " + LIMIT_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + what + " was starting.", e);
        }
    }
}

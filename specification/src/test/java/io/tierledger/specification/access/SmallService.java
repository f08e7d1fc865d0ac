package io.tierledger.specification.access;

import io.tierledger.platform.access.AccessConfiguration;
import io.tierledger.platform.web.WebConfiguration;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.context.reactive.AnnotationConfigReactiveWebApplicationContext;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Some routes behind the door of a service, without its stores. */
final class SmallService implements AutoCloseable {
    private final AnnotationConfigReactiveWebApplicationContext context =
            new AnnotationConfigReactiveWebApplicationContext();
    private final WebTestClient client;

    /**
     * @param service whose table of rights is asked
     * @param serving the routes, and the beans that the door needs
     * @param keys the directory of the services' key
     * @param settings whose tokens count, and whatever else
     * @param headers of every request
     */
    SmallService(
            String service, Class<?> serving, Path keys, Map<String, String> settings, Map<String, String> headers) {
        TestPropertyValues.of(
                        "tierledger.sign-in.look-again=100ms",
                        "tierledger.service=" + service,
                        "tierledger.sign-in.services-key=" + keys.resolve("services"))
                .and(settings)
                .applyTo(context);
        context.register(
                WebConfiguration.class,
                AccessConfiguration.class,
                JacksonAutoConfiguration.class,
                CodecsAutoConfiguration.class,
                WebFluxAutoConfiguration.class,
                serving);
        context.refresh();
        client = WebTestClient.bindToApplicationContext(context)
                .configureClient()
                .responseTimeout(Duration.ofSeconds(60))
                .defaultHeaders(all -> headers.forEach(all::set))
                .build();
    }

    WebTestClient client() {
        return client;
    }

    int status(String method, String path, @Nullable String token) {
        return ask(method, path, token).getStatus().value();
    }

    EntityExchangeResult<String> ask(String method, String path, @Nullable String token) {
        return client.method(HttpMethod.valueOf(method))
                .uri(URI.create(path))
                .headers(headers -> {
                    if (token != null) {
                        headers.set("Authorization", "Bearer " + token);
                    }
                })
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    @Override
    public void close() {
        context.close();
    }
}

package io.tierledger.platform.web;

import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.context.reactive.AnnotationConfigReactiveWebApplicationContext;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The web side of a service, without a server and without stores. */
final class SmallService implements AutoCloseable {
    private final AnnotationConfigReactiveWebApplicationContext context =
            new AnnotationConfigReactiveWebApplicationContext();
    final WebTestClient client;

    SmallService(Class<?>... more) {
        TestPropertyValues.of("tierledger.service=small").applyTo(context);
        context.register(
                WebConfiguration.class,
                JacksonAutoConfiguration.class,
                CodecsAutoConfiguration.class,
                WebFluxAutoConfiguration.class,
                Counter.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        client = WebTestClient.bindToApplicationContext(context).build();
    }

    int writes() {
        return context.getBean(Counter.class).writes.get();
    }

    @Override
    public void close() {
        context.close();
    }
}

package io.tierledger.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The description of the events on Kafka at {@code /asyncapi}, and the JSON Schema of each type where that description says. */
@Configuration(proxyBeanMethods = false)
class EventDescriptions implements WebFluxConfigurer {
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/asyncapi/schemas/**")
                .addResourceLocations("classpath:/schemas/")
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> asyncApi() {
        String description = asSeenFromItsAddress(new ClassPathResource("asyncapi.yaml"));
        return RouterFunctions.route()
                .GET(
                        "/asyncapi",
                        request -> ServerResponse.ok()
                                .contentType(YAML)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(description))
                .build();
    }

    /** The file lies beside its schemas, the address lies one level above them. */
    private static String asSeenFromItsAddress(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).replace("./schemas/", "./asyncapi/schemas/");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

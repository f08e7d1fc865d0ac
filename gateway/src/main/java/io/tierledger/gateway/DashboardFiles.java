package io.tierledger.gateway;

import java.time.Duration;
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
import reactor.core.publisher.Mono;

/** The dashboard's own files, asked for anew each time, and its libraries, whose addresses carry their version. Nothing else of the class path. */
@Configuration(proxyBeanMethods = false)
class DashboardFiles implements WebFluxConfigurer {
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        own(files, "app");
        own(files, "styles");
        own(files, "words");
        library(files, "_static/lit/");
        library(files, "_static/lit-html/");
        library(files, "_static/lit-element/");
        library(files, "_static/reactive-element/");
        library(files, "_static/echarts/");
        library(files, "webjars/picocss__pico/");
    }

    private static void own(ResourceHandlerRegistry files, String folder) {
        files.addResourceHandler("/" + folder + "/**")
                .addResourceLocations("classpath:/static/" + folder + "/")
                .setCacheControl(ASK_AGAIN);
    }

    private static void library(ResourceHandlerRegistry files, String folder) {
        files.addResourceHandler("/" + folder + "**")
                .addResourceLocations("classpath:/META-INF/resources/" + folder)
                .setCacheControl(FOR_EVER);
    }

    @Bean
    RouterFunction<ServerResponse> firstPage() {
        return RouterFunctions.route()
                .GET("/", request -> file("index.html", MediaType.TEXT_HTML))
                .GET("/icon.svg", request -> file("icon.svg", MediaType.valueOf("image/svg+xml")))
                .build();
    }

    private static Mono<ServerResponse> file(String name, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(ASK_AGAIN)
                .bodyValue(new ClassPathResource("static/" + name));
    }
}

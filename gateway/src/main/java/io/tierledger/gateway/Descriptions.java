package io.tierledger.gateway;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Where each service's description lies: the list at {@code /openapi}. */
@Configuration(proxyBeanMethods = false)
class Descriptions {
    static final String ADDRESS = "/openapi";

    /** @param address of an OpenAPI 3.1 document */
    record Description(String name, String address) {}

    /** As every list: {@code next} is null on the last page, and there is one. */
    record All(List<Description> items, @Nullable String next) {}

    @Bean
    RouterFunction<ServerResponse> openApi(Services services) {
        List<Description> items = new TreeMap<>(services.byName())
                .keySet().stream()
                        .map(name -> new Description(name, ADDRESS + "/" + name))
                        .toList();
        return RouterFunctions.route()
                .GET(
                        ADDRESS,
                        request -> ServerResponse.ok()
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(new All(items, null)))
                .build();
    }
}

package io.tierledger.gateway;

import io.tierledger.rights.accesslog.ClientNetwork;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** What the gateway itself asks services, beside what it passes on. */
final class Asking {
    private Asking() {}

    /** @param limit for each part of an answer: one given up by whoever waits for it would be logged as an error when it comes after all */
    static WebClient within(Duration limit) {
        return WebClient.builder()
                .clientConnector(
                        new ReactorClientHttpConnector(HttpClient.create().responseTimeout(limit)))
                .build();
    }

    /** As who somebody is, and from where, as services hear it of what is passed on. */
    static void onBehalf(ServerHttpRequest request, String authorization, HttpHeaders headers) {
        headers.set(HttpHeaders.AUTHORIZATION, authorization);
        String network = NetworkTold.of(request);
        headers.set(ClientNetwork.HEADER, network == null ? "" : network);
    }
}

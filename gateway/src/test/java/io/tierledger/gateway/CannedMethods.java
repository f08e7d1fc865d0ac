package io.tierledger.gateway;

import io.netty.handler.codec.http.HttpMethod;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** What scoring-service says to somebody who drafts: Anna wrote draft 2; a band up to 200000 leaves a gap; version 2 is the newest. */
final class CannedMethods {
    private static final String GAP = """
            {"place":"criteria[0].bands[2]","code":"gap","detail":"Nothing holds the values between 200000 and 250000.","line":19}""";

    private CannedMethods() {}

    static boolean answers(HttpServerRequest request) {
        return isYaml(request) || request.method().equals(HttpMethod.POST);
    }

    private static boolean isYaml(HttpServerRequest request) {
        return String.valueOf(request.requestHeaders().get("Accept")).contains("yaml");
    }

    static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response, String body) {
        if (isYaml(request)) {
            return document(request, response);
        }
        if (request.path().endsWith("/checks")) {
            return checked(response, body);
        }
        return request.path().endsWith("/publication")
                ? published(request, response)
                : drafted(request, response, body);
    }

    private static Mono<Void> document(HttpServerRequest request, HttpServerResponse response) {
        if (request.path().endsWith("methods/abc-of-tomorrow")) {
            return response.status(404).send().then();
        }
        var yaml = CannedServices.text(new ClassPathResource("canned/value-potential.yaml"));
        return response.header("Content-Type", "application/yaml")
                .header("ETag", "\"2\"")
                .sendString(Mono.just(yaml))
                .then();
    }

    private static Mono<Void> checked(HttpServerResponse response, String body) {
        var method = CannedServices.text(CannedServices.tin("methods-value-potential"));
        return body.contains("upTo: 200000")
                ? CannedServices.body(
                        response, "{\"sound\":false,\"problems\":[" + GAP + "],\"method\":" + method + "}")
                : CannedServices.body(response, "{\"sound\":true,\"problems\":[],\"method\":" + method + "}");
    }

    private static Mono<Void> drafted(HttpServerRequest request, HttpServerResponse response, String body) {
        if (request.path().contains("abc-of-tomorrow")) {
            return CannedServices.body(response.status(201), "{\"draft\":2}");
        }
        if (!"\"2\"".equals(request.requestHeaders().get("If-Match")) || body.contains("overtaken")) {
            return CannedServices.body(
                    response.status(412), "{\"detail\":\"It is based on version 2; the newest is 3.\"}");
        }
        return CannedServices.body(response.status(201), "{\"draft\":2}");
    }

    private static Mono<Void> published(HttpServerRequest request, HttpServerResponse response) {
        return "Anna".equals(request.requestHeaders().get("Tierledger-User"))
                ? CannedServices.body(
                        response.status(403), "{\"detail\":\"Its author Anna cannot publish it; ask somebody else.\"}")
                : CannedServices.body(
                        response,
                        "{\"method\":\"value-potential\",\"version\":3,\"effect\":\"NOW\",\"publishedBy\":\"Bo\"}");
    }
}

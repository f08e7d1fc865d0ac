package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;

/** What passes the gateway in either direction, and what does not. */
class HeadersTest {
    /** Says back which request headers it got. */
    private static final StubService MIRROR =
            new StubService((request, response) -> response.header("Content-Security-Policy", "default-src *")
                    .header("X-Powered-By", "secret/1.2.3")
                    .sendString(Mono.just(request.requestHeaders().entries().toString()), StandardCharsets.ISO_8859_1)
                    .then());

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.beforeOne(MIRROR.address());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        MIRROR.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "Forwarded",
                "X-Real-IP",
                "X-Original-URL",
                "X-HTTP-Method-Override"
            })
    void a_forged_forwarding_header_does_not_reach_a_service(String name) throws Exception {
        var seen = gateway.ask("/api/customers", request -> request.header(name, "for=forged.example"));
        assertThat(seen.body()).doesNotContainIgnoringCase(name + "=").doesNotContain("forged.example");
    }

    @Test
    void a_service_is_told_the_network_of_whoever_connects_and_not_what_he_says_it_is() throws Exception {
        var seen = gateway.ask("/api/customers", request -> request.header("Tierledger-Network", "9.9.9.0/24"));
        assertThat(seen.body()).contains("Tierledger-Network=127.0.0.0/24").doesNotContain("9.9.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Tierledger-User",
                "Accept-Language",
                "Last-Event-ID",
                "Idempotency-Key",
                "If-Match",
                "Import-Id"
            })
    void a_header_of_the_contract_reaches_the_service(String name) throws Exception {
        var seen = gateway.ask("/api/customers", request -> request.header(name, "kept"));
        assertThat(seen.body()).containsIgnoringCase(name + "=kept");
    }

    /** The mirror writes the headers it read byte by byte, so names come back as they were sent. */
    @ParameterizedTest
    @ValueSource(strings = {"José Größe", "Zofia Łoś", "Zofia%20%C5%81o%C5%9B", "名前"})
    void a_name_in_a_header_arrives_byte_by_byte(String name) throws Exception {
        try (var client = new RawConnection(gateway)) {
            var seen = client.send(
                            "GET /api/customers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTierledger-User: "
                                    + name + "\r\n\r\n")
                    .untilClosed();
            assertThat(seen).contains("Tierledger-User=" + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app/main.js", "/api/customers", "/api/nothing"})
    void every_answer_carries_the_strict_policy(String path) throws Exception {
        var answer = gateway.get(path);
        assertThat(policy(answer))
                .contains(
                        "default-src 'none'",
                        "script-src 'self' 'sha256-",
                        "style-src 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void the_policy_allows_the_import_map_that_is_in_the_page() throws Exception {
        var page = gateway.get("/");
        var hash = ImportMap.in(new ClassPathResource("static/index.html")).hash();
        assertThat(policy(page)).contains("'" + hash + "'");
        assertThat(new ImportMap("{}").hash()).isNotEqualTo(hash);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}

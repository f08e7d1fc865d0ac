package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** What a reader gets when there is no answer: problem details that say when to come back and nothing about our insides. */
class FailingTest {
    private static final StubService SILENT = new StubService((request, response) -> Mono.never());
    private static final StubService BROKEN = new StubService((request, response) -> {
        request.withConnection(connection -> connection.channel().close());
        return Mono.never();
    });
    private static final StubService BUSY = new StubService((request, response) -> response.status(503)
            .header("Retry-After", "7")
            .header("Server", "secret/1.2.3")
            .send());
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.before(
                RunningGateway.AWAY,
                SILENT.address(),
                BROKEN.address(),
                BUSY.address(),
                "--spring.cloud.gateway.server.webflux.httpclient.response-timeout=300ms");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SILENT.close();
        BROKEN.close();
        BUSY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/customers", "/api/imports/orders", "/api/tiers/pyramid", "/api/tiers/changes/stream"})
    void a_service_that_is_away_is_a_503_with_the_time_to_come_back(String path) throws Exception {
        var answer = gateway.get(path);
        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void a_service_that_is_busy_says_so_itself() throws Exception {
        var answer = gateway.get("/api/plans/K1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void a_service_that_stays_silent_is_a_504() throws Exception {
        assertProblem(gateway.get("/api/methods"), 504, "timed-out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api",
                "/api/imports-of-others",
                "/nothing.html",
                "/error",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus",
                "/actuator/gateway/routes"
            })
    void an_unknown_path_is_a_404(String path) throws Exception {
        assertProblem(gateway.get(path), 404, "not-found");
    }

    @Test
    void an_unknown_path_is_a_404_for_writes_too() throws Exception {
        var answer = gateway.ask("/api/nothing", request -> request.POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertProblem(answer, 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/customers/../../actuator/env",
                "/api/customers/%2e%2e/%2E%2E/actuator/env",
                "/api/customers/..%2factuator",
                "/api/customers//K1",
                "/api/customers/%252e%252e/K1",
                "/api/customers/K1;a=b"
            })
    void a_path_that_could_be_read_in_two_ways_is_a_400(String path) throws Exception {
        assertProblem(gateway.get(path), 400, "malformed");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status, "\"code\":\"" + code + "\"", "\"detail\":", "\"title\":")
                .doesNotContainIgnoringCase("exception", "127.0.0.1", "spring", "netty", "trace", "java");
        assertThat(answer.headers().map()).doesNotContainKey("server");
    }
}

package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every identifier reaches the services percent-encoded as it was sent; what would lead elsewhere is refused with words. */
@Timeout(240)
class IdentifiersInPathsTest {
    private static final StubService SERVICE = StubService.named("any");
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.beforeOne(SERVICE.address());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    @BeforeEach
    void forget() {
        SERVICE.asked.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/1", "A%1", "A?1", "A#1", "A 1", "A;1", "A+1", "A%2F1", "A,1", "A\\1", "Aé1", "A😀1", "A&1=2", "A..",
                "...", "..A", "A/B/C", "100%", "%25", "A%2525", "A:1", "@A", "[A]", "{A}", "A|B", "~A", "A\"1", "A'1",
                "A*", "<A>"
            })
    void an_identifier_reaches_every_service(String id) throws Exception {
        var encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        for (var path : new String[] {
            "/api/customers/" + encoded,
            "/api/customers/" + encoded + "/orders?limit=2",
            "/api/orders/" + encoded + "/cancellation",
            "/api/scorecards/" + encoded + "?method=weighted-metals",
            "/api/tiers/customers/" + encoded + "/history?method=weighted-metals",
            "/api/plans/" + encoded,
            "/api/service-levels/" + encoded
        }) {
            assertThat(gateway.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(SERVICE.asked).contains("GET " + path);
        }
    }

    @Test
    void a_percent_sign_that_begins_nothing_is_one() throws Exception {
        try (var client = new RawConnection(gateway)) {
            client.send("GET /api/customers/100%?search=5%zz HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .until("any");
        }
        assertThat(SERVICE.asked).containsExactly("GET /api/customers/100%25?search=5%25zz");
    }

    @Test
    void what_is_encoded_in_part_is_not_encoded_twice() throws Exception {
        try (var client = new RawConnection(gateway)) {
            client.send("GET /api/customers/A%2F1?search=Café%20[x]&sort={a} HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .until("any");
        }
        assertThat(SERVICE.asked).containsExactly("GET /api/customers/A%2F1?search=Caf%C3%A9%20%5Bx%5D&sort=%7Ba%7D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "%2e",
                "%2E%2e",
                ".%2e",
                "%252e%252e",
                "%25252e%25252e",
                "..%2F",
                "..%2Factuator",
                "a%2F..%2F..%2Factuator",
                "..%5Cactuator",
                "a%252f..%252fb",
                "%2e%2e%2factuator"
            })
    void an_identifier_that_leads_elsewhere_is_refused_with_words(String id) throws Exception {
        for (var path : new String[] {"/api/customers/" + id, "/api/customers/" + id + "/orders", "/api/plans/" + id}) {
            try (var client = new RawConnection(gateway)) {
                var answer = client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .untilClosed();
                assertThat(answer).startsWith("HTTP/1.1 400 ").contains("cannot be an identifier");
            }
        }
        assertThat(SERVICE.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A%00", "A%0d%0aB", "A%ff", "%c0%ae%c0%ae", "A%ed%a0%80", "A;v=1", "A//B", "A%7f"})
    void what_is_no_text_or_can_be_read_in_two_ways_is_refused(String id) throws Exception {
        assertThat(gateway.get("/api/customers/" + id).statusCode()).isEqualTo(400);
        assertThat(SERVICE.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/contacts",
                "/internal/texts",
                "/internal/orders/windows",
                "/openapi/internal",
                "/api/internal/contacts",
                "/api/customers/..%2f..%2finternal/contacts",
                "/openapi/customer/internal",
                "/actuator/metrics",
                "/API/customers"
            })
    void what_services_say_to_each_other_is_not_reached(String path) throws Exception {
        assertThat(gateway.get(path).statusCode()).isIn(400, 404);
        assertThat(SERVICE.asked).isEmpty();
    }
}

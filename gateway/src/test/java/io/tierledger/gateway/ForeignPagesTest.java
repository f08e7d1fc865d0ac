package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** A page of another origin, or under another name of this machine, changes nothing and reads nothing. */
@Timeout(240)
class ForeignPagesTest {
    private static final StubService SERVICE = new StubService((request, response) -> request.receive()
            .aggregate()
            .then(response.header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Credentials", "true")
                    .sendString(Mono.just("done"))
                    .then()));
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.beforeOne(SERVICE.address(), "--tierledger.hosts=tiers.example.com, gateway");
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
    @CsvSource(delimiter = '|', textBlock = """
            Origin: https://evil.example
            Origin: null
            Origin: http://localhost.evil.example
            Origin: http://localhost:1
            Origin: http://127.0.0.1
            Origin: file://
            Origin: http://localhost@evil.example
            Sec-Fetch-Site: cross-site
            Sec-Fetch-Site: same-site
            Referer: https://evil.example/localhost
            """)
    void a_write_of_a_foreign_page_is_refused_whatever_its_form(String header) throws Exception {
        for (var form : new String[] {
            "Content-Length: 0\r\n\r\n",
            "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}",
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=1",
            "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
        }) {
            for (var write : new String[] {
                "POST /api/tiers/recomputation",
                "PUT /api/customers/K1",
                "DELETE /api/webhooks/1",
                "PATCH /api/customers/K1"
            }) {
                var answer = ask(write, "Host: localhost\r\nCookie: session=1\r\n" + header + "\r\n" + form);
                assertThat(answer)
                        .startsWith("HTTP/1.1 403 ")
                        .contains("\"code\":\"foreign-origin\"", "Nothing was changed");
            }
        }
        assertThat(SERVICE.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Host: localhost:8080         | Origin: http://localhost:8080
            Host: 127.0.0.1:18070        | Origin: http://127.0.0.1:18070
            Host: [::1]:8080             | Origin: http://[::1]:8080
            Host: LocalHost              | Origin: http://localhost
            Host: tiers.example.com      | Origin: https://tiers.example.com
            Host: tiers.example.com:443  | Origin: https://tiers.example.com
            Host: tiers.example.com      | Sec-Fetch-Site: same-origin
            Host: gateway:8080           | Referer: http://gateway:8080/
            Host: gateway:8080           | User-Agent: curl/8
            """)
    void our_own_page_and_programs_write(String host, String header) throws Exception {
        assertThat(ask("POST /api/orders", host + "\r\n" + header + "\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void no_answer_can_be_read_by_another_origin() throws Exception {
        var head = "Host: localhost\r\nOrigin: https://evil.example\r\n";
        assertThat(ask("GET /api/tiers/changes/stream", head + "\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContainIgnoringCase("access-control");
        var preflight = ask("OPTIONS /api/orders", head + "Access-Control-Request-Method: PUT\r\n\r\n");
        assertThat(preflight).doesNotContainIgnoringCase("access-control-allow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "0.0.0.0",
                "127.0.0.2",
                "127.1",
                "2130706433",
                "[::]",
                "localhost.",
                "other.example.com",
                "example.com"
            })
    void another_host_name_is_not_answered(String host) throws Exception {
        for (var path : new String[] {
            "GET /", "GET /api/customers", "POST /api/orders", "GET /actuator/health", "GET /app/main.js"
        }) {
            assertThat(ask(path, "Host: " + host + "\r\nContent-Length: 0\r\n\r\n"))
                    .startsWith("HTTP/1.1 421 ")
                    .contains("\"code\":\"unknown-host\"");
        }
        assertThat(SERVICE.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:9999",
                "127.0.0.1:1",
                "[::1]",
                "[::1]:8080",
                "tiers.example.com",
                "gateway:8080"
            })
    void our_names_are_known_at_any_port(String host) throws Exception {
        assertThat(ask("GET /api/customers", "Host: " + host + "\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void no_connection_is_switched_to_another_protocol() throws Exception {
        var upgrade = "Host: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        for (var path : new String[] {"GET /", "GET /api/customers", "GET /api/tiers/changes/stream"}) {
            assertThat(ask(path, upgrade)).startsWith("HTTP/1.1 400 ").contains("\"code\":\"no-upgrade\"");
        }
        assertThat(SERVICE.asked).isEmpty();
        assertThat(ask("GET /api/customers", "Host: localhost\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_refusal_is_in_the_readers_language() throws Exception {
        assertThat(ask("GET /", "Host: evil.example\r\nAccept-Language: nl-NL,nl;q=0.9,en;q=0.5\r\n\r\n"))
                .contains("Dit systeem luistert niet naar die hostnaam");
        assertThat(gateway.ask("/api/nothing", request -> request.header("Accept-Language", "fr, nl;q=0.5"))
                        .body())
                .contains("Op dit adres is niets te vinden");
        assertThat(gateway.ask("/api/nothing", request -> request.header("Accept-Language", "%%"))
                        .body())
                .contains("There is nothing at this address");
    }

    private static String ask(String what, String rest) throws Exception {
        try (var client = new RawConnection(gateway)) {
            return client.send(what + " HTTP/1.1\r\nConnection: close\r\n" + rest)
                    .untilClosed();
        }
    }
}

package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** A request that two readers could understand differently is answered with 400, its connection closed, and nothing behind it is heard. */
@Timeout(240)
class AmbiguousRequestsTest {
    private static final List<String> COMPLETE = new CopyOnWriteArrayList<>();
    private static final StubService SERVICE = new StubService((request, response) -> request.receive()
            .aggregate()
            .asString()
            .doOnNext(COMPLETE::add)
            .then(response.sendString(Mono.just("customer")).then()));
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
        COMPLETE.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/clock HTTP/1.1\r\n\r\n",
                "GET /api/clock HTTP/1.0\r\n\r\n",
                "GET /api/clock HTTP/3.7\r\nHost: localhost\r\n\r\n",
                "GET /api/clock HTTP/0.9\r\nHost: localhost\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost\r\nhost: evil.example\r\n\r\n",
                "GET /api/clock HTTP/1.0\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost, evil.example\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost@evil.example\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost:http\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost : localhost\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\n Host: localhost\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost\r\nX-Note: one\r\n two\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost\r\nX-Note: one\r\n\ttwo\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost\r\nX-Note: one\rTwo: 2\r\n\r\n",
                "GET /api/clock\rX HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/clock HTTP/1.1\nHost: localhost\n\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost\nX-Note: one\r\n\r\n",
                "GET /api/clock HTTP/1.1\r\nHost: localhost\r\nX-Note: a\0b\r\n\r\n",
                "GET http://evil.example/api/clock HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://localhost@evil.example/api/clock HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET ftp://localhost/api/clock HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET api/clock HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example:80\r\n\r\n",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2, 3\r\n\r\n{}",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: +2\r\n\r\n{}",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: -2\r\n\r\n{}",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0x2\r\n\r\n{}",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\ncontent-length: 5\r\n\r\n0\r\n\r\n",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "POST /api/orders HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n"
            })
    void is_refused_and_closed(String request) throws Exception {
        try (var client = new RawConnection(gateway)) {
            var answer = client.send(request + "GET /api/customers/SMUGGLED HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .untilClosed();
            assertThat(answer).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1");
            assertThat(answer).contains("application/problem+json").contains("\"code\":\"malformed\"");
            assertThat(SERVICE.asked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n{}\r\n0\r\n\r\n",
                "-1\r\n{}\r\n0\r\n\r\n",
                "0x2\r\n{}\r\n0\r\n\r\n",
                "FFFFFFFFF\r\n{}\r\n0\r\n\r\n",
                "2\n{}\r\n0\r\n\r\n",
                "2\r\n{}XX0\r\n\r\n"
            })
    void a_body_whose_chunks_break_is_refused_and_not_taken_for_complete(String body) throws Exception {
        try (var client = new RawConnection(gateway)) {
            var answer = client.send(
                            "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + body
                                    + "GET /api/customers/SMUGGLED HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .untilClosed();
            assertThat(answer).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1");
            assertThat(SERVICE.asked).doesNotContain("GET /api/customers/SMUGGLED");
            assertThat(COMPLETE).isEmpty();
        }
    }

    @Test
    void what_is_too_long_is_refused_with_words() throws Exception {
        try (var client = new RawConnection(gateway)) {
            String request = "GET /api/customers?search=" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            assertThat(client.send(request).untilClosed())
                    .startsWith("HTTP/1.1 414 ")
                    .contains("\"code\":\"address-too-long\"");
        }
        try (var client = new RawConnection(gateway)) {
            String request = "GET /api/clock HTTP/1.1\r\nHost: localhost\r\nAccept-Language: nl\r\nX-Note: "
                    + "a".repeat(40_000) + "\r\n\r\n";
            assertThat(client.send(request).untilClosed())
                    .startsWith("HTTP/1.1 431 ")
                    .contains("\"code\":\"headers-too-large\"");
        }
        assertThat(SERVICE.asked).isEmpty();
    }

    @Test
    void a_head_is_looked_at_however_it_is_cut() throws Exception {
        try (var client = new RawConnection(gateway)) {
            for (var part :
                    List.of("GET /api/clock HTTP/1.1\r", "\nHost: local", "host\r\nX-Note: 1\r\n", " 2\r\n\r", "\n")) {
                client.send(part);
                Thread.sleep(30);
            }
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void requests_that_can_be_read_in_one_way_follow_each_other_on_one_connection() throws Exception {
        try (var client = new RawConnection(gateway)) {
            client.send("POST /api/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n \r\n\t{");
            client.until("customer");
            client.send(
                    "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n\r\n x\r\n0\r\n\r\n");
            client.until("customer");
            client.send("GET http://localhost/api/clock?a=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(client.untilClosed()).startsWith("HTTP/1.1 200 ");
        }
        assertThat(SERVICE.asked).contains("GET /api/clock?a=1");
    }

    @Test
    void a_program_of_the_first_version_names_its_host_too() throws Exception {
        try (var client = new RawConnection(gateway)) {
            assertThat(client.send("GET /api/clock HTTP/1.0\r\nHost: localhost\r\n\r\n")
                            .untilClosed())
                    .contains(" 200 ");
        }
    }
}

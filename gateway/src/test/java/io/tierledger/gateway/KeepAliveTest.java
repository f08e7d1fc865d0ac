package io.tierledger.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kept-alive connection goes on after a request that came early; with reactor-netty 1.3.7 it fell silent (its issue 4361). */
class KeepAliveTest {

    @Test
    void a_request_that_comes_early_does_not_silence_the_connection() throws Exception {
        try (var service = StubService.named("customer");
                var gateway = RunningGateway.beforeOne(service.address(), "--tierledger.hosts=gateway");
                var connection = connect(gateway)) {
            var answers = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
            for (int round = 0; round < 5; round++) {
                send(connection, "/api/clock", "/api/nothing");
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(status(answers)).isEqualTo("HTTP/1.1 404 Not Found");
                send(connection, "/api/nothing");
                assertThat(status(answers)).isEqualTo("HTTP/1.1 404 Not Found");
            }
        }
    }

    /** So does a client that was answered before its body was read. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 4\r\n\r\n|{  }", "Transfer-Encoding: chunked\r\n\r\n|4\r\n{\n }\r\n0\r\n\r\n"})
    void what_follows_a_body_in_the_same_segment_is_a_head(String framed) throws Exception {
        String[] parts = framed.split("\\|", -1);
        String follows = "GET /api/clock HTTP/1.1\r\nHost: gateway\r\n\r\n";
        try (var service = StubService.named("customer");
                var gateway = RunningGateway.beforeOne(service.address(), "--tierledger.hosts=gateway");
                var connection = connect(gateway)) {
            var answers = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
            for (int round = 1; round <= 5; round++) {
                write(connection, "POST /api/orders HTTP/1.1\r\nHost: gateway\r\n" + parts[0]);
                int asked = 2 * round - 1;
                await().until(() -> service.asked.size() == asked);
                write(connection, parts[1] + follows);
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
            }
        }
    }

    private static Socket connect(RunningGateway gateway) throws IOException {
        var connection = new Socket("127.0.0.1", URI.create(gateway.address()).getPort());
        connection.setSoTimeout(10_000);
        return connection;
    }

    /** In one segment, so that the second is there before the first is answered. */
    private static void send(Socket connection, String... paths) throws IOException {
        var requests = new StringBuilder();
        for (var path : paths) {
            requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: gateway\r\n\r\n");
        }
        write(connection, requests.toString());
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(US_ASCII));
    }

    /** Bodies have no line break of their own, so a status line may follow one on the same line. */
    private static String status(BufferedReader answers) throws IOException {
        var line = answers.readLine();
        while (!line.contains("HTTP/1.1 ")) {
            line = answers.readLine();
        }
        return line.substring(line.indexOf("HTTP/1.1 "));
    }
}

package io.tierledger.launcher.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What comes to every port that is open long enough. None of it is a fault of ours. */
record RudeClient(URI address) {
    private static final String HOST = "Host: localhost\r\n";

    void doesItsWorst() throws Exception {
        String json = "Content-Type: application/json\r\n";
        says("PUT /api/customers/K1 HTTP/1.1\r\n" + HOST + json + "Content-Length: 7\r\n\r\n{\"name\"", 500);
        says("PUT /api/customers/K1 HTTP/1.1\r\n" + HOST + json + "Content-Length: 900\r\n\r\n{\"name\":", 0);
        says(
                "POST /api/imports/orders HTTP/1.1\r\n" + HOST
                        + "Content-Type: text/csv\r\nContent-Length: 90000\r\n\r\n"
                        + "order_id,customer_id,placed_on,amount,currency\nO1,K1,2026",
                0);
        says(
                "POST /api/imports/orders HTTP/1.1\r\n" + HOST
                        + "Content-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nno length\r\n",
                500);
        says("GET /api/tiers/changes/stream HTTP/1.1\r\n" + HOST + "Last-Event-ID: 0\r\n\r\n", 500);
        says("GET /api/tiers/pyramid HTTP/1.1\r\n" + HOST + "X-Large: " + "x".repeat(40_000) + "\r\n\r\n", 500);
        says("GET /api/tiers/pyr", 2_000);
        says("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 500);
        says("\26\3\1\2\0\1\0\1\374\3\3 a greeting in another protocol \r\n\r\n", 500);
        says(
                "POST /api/methods/drafts HTTP/1.1\r\n" + HOST
                        + "Content-Type: application/yaml\r\nContent-Length: 5\r\n\r\n" + "a: [\n ",
                500);
        for (String method : List.of("TRACE", "CONNECT", "BREW", "DELETE", "PROPFIND")) {
            says(method + " /api/customers HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{}", 100);
        }
        for (String greeting :
                List.of("GET /\r\n", "GET / HTTP/0.9\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\0\0\0\0")) {
            says(greeting, 200);
        }
        for (String body : List.of("{", "null", "{\"a\":NaN}", "[".repeat(10_000), "\377\376\0")) {
            says(
                    "POST /api/orders HTTP/1.1\r\n" + HOST + json + "Tierledger-User: x\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body,
                    200);
        }
        for (String path : List.of(
                "/api/customers/%00",
                "/api/customers/%", "/api/customers?limit=x", "/api/customers?%", "/actuator/env")) {
            says("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n", 100);
        }
        for (int i = 0; i < 5; i++) {
            says("GET /api/customers HTTP/1.1\r\n" + HOST + "\r\n", 0);
        }
    }

    /** Says it, waits a little for an answer that it does not read, and resets the connection. */
    private void says(String words, int milliseconds) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (IOException cutOff) {
            // the gateway may be quicker
        }
    }
}

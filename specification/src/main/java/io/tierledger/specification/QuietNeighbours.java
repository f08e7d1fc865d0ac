package io.tierledger.specification;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The other services, for a test of one: nobody has judged or overridden anybody, and of everything else they know nothing. A test that is about
 * what they say names its own.
 */
final class QuietNeighbours {
    private static final String NOBODY = "{\"persons\":[]}";
    private static final Map<String, String> ANSWERS = Map.of("/internal/judges", NOBODY, "/internal/override", NOBODY);
    private static final HttpServer SERVER = start();

    private QuietNeighbours() {}

    /** For as long as the tests run. */
    static String url() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String answer = ANSWERS.get(exchange.getRequestURI().getPath());
                if (answer != null) {
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.tierledger.launcher;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.gateway.Gateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Provider and gateway as the launcher starts them, before services that remember as whom they were asked. */
final class SignInSystem implements AutoCloseable {
    /** {@code POST /api/orders as anouk.visser}. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** {@code POST /sign-ins as anouk.visser from 127.0.0.0/24}: what the access log is told, whenever that comes. */
    final List<String> told = new CopyOnWriteArrayList<>();

    private final HttpServer services;
    private final Started started = new Started();
    private final SignIn signIn;
    private final ConfigurableApplicationContext gateway;

    /** @param words of the command line: {@code --empty} */
    SignInSystem(
            EmbeddedStores stores, Path data, Map<String, String> environment, List<String> words, String... settings)
            throws Exception {
        this.services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", exchange -> {
            String what = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " as "
                    + person(exchange.getRequestHeaders())
                    + (exchange.getRequestHeaders().containsKey("Cookie") ? " with a cookie" : "");
            if (exchange.getRequestURI().getPath().startsWith("/sign-")) {
                told.add(what + " from " + exchange.getRequestHeaders().getFirst("Tierledger-Network"));
            } else if (!exchange.getRequestURI().getPath().equals("/api/me")) { // the gateway's own question
                asked.add(what);
            }
            exchange.getRequestBody().readAllBytes();
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        services.start();
        List<String> all = new ArrayList<>(List.of("--port=0", "--data=" + data));
        all.addAll(words);
        Options options = CommandLine.parse(all, environment);
        this.signIn = new SignIn(options, FreePorts.another());
        if (!signIn.isForeign()) {
            var provider = signIn.begin(Installation.asAskedFor(options, LocalDate.EPOCH), stores);
            signIn.started(started.add(provider.get()));
        }
        List<String> own = new ArrayList<>(Settings.ofTheGateway(options, ports(), signIn));
        own.addAll(List.of(settings));
        this.gateway = started.add(Contexts.start(Gateway.class, own));
    }

    /** Of the token that the service is shown; what it says is looked at by the services' own tests. */
    private static String person(Headers headers) {
        String shown = headers.getFirst("Authorization");
        if (shown == null) {
            return headers.getFirst("Tierledger-User") == null ? "null" : "a typed name";
        }
        String claims = new String(Base64.getUrlDecoder().decode(shown.split("\\.")[1]), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(claims).path("sub").asString();
    }

    private Map<Service, Integer> ports() {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, services.getAddress().getPort());
        }
        return ports;
    }

    String invitation() {
        return signIn.invitation().orElseThrow();
    }

    int port() {
        return Contexts.port(gateway);
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    Visitor visitor() {
        return visitor(SignInPage.ONE_CLICK);
    }

    Visitor visitor(SignInPage provider) {
        return new Visitor(address(), provider);
    }

    @Override
    public void close() throws IOException {
        started.close();
        services.stop(0);
    }
}

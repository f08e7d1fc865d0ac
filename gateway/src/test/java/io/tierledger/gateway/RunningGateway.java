package io.tierledger.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The real gateway on a free port, and a client that asks it. */
final class RunningGateway implements AutoCloseable {
    /** Nobody listens on it. */
    static final String AWAY = "http://127.0.0.1:1";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** All four services at one address. */
    static RunningGateway beforeOne(String services, String... settings) {
        return before(services, services, services, services, settings);
    }

    static RunningGateway before(String customer, String scoring, String tier, String engagement, String... settings) {
        var own = Stream.of(
                "--server.port=0",
                "--tierledger.services.customer=" + customer,
                "--tierledger.services.scoring=" + scoring,
                "--tierledger.services.tier=" + tier,
                "--tierledger.services.engagement=" + engagement);
        var arguments = Stream.concat(own, Arrays.stream(settings)).toArray(String[]::new);
        return new RunningGateway(GatewayApplication.application().run(arguments));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask(path, request -> request);
    }

    HttpResponse<String> post(String path, String file) throws IOException, InterruptedException {
        return ask(
                path,
                request -> request.header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofString(file)));
    }

    HttpResponse<String> ask(String path, UnaryOperator<HttpRequest.Builder> how)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(20));
        return client.send(how.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        client.shutdownNow();
        context.close();
    }
}

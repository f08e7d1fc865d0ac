package io.tierledger.benchmark.rights;

import static io.tierledger.benchmark.Report.ratio;
import static io.tierledger.benchmark.Report.say;

import io.tierledger.benchmark.Report;
import io.tierledger.benchmark.Sizes;
import io.tierledger.benchmark.importing.OrderFile;
import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * WR: {@code GET /api/tiers/customers/{id}} through the gateway, some at once, of one system, with and without rights in turns, each side
 * first in every other. Answers of both are the same; without a token the one answers and the other does not.
 */
public final class AskingWithRights {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int AT_ONCE = 32;

    /** Turns that are not counted. */
    private static final int WARMING = 4;

    private final OrderFile file;
    private final int asked;
    private final int turns;

    public AskingWithRights(Sizes sizes) {
        this.file = new OrderFile(sizes.of("customers", 1_000), sizes.of("orders", 10_000));
        this.asked = sizes.of("asked", 8_000);
        this.turns = sizes.of("turns", 6);
    }

    public void run() throws Exception {
        Path directory = Files.createTempDirectory("tierledger-wr-");
        file.writeManagers(directory.resolve("account-managers.csv"));
        file.writeCustomers(directory.resolve("customers.csv"));
        file.writeOrders(directory.resolve("orders.csv"));
        List<String> words =
                List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + directory.resolve("data"));
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), System.out::println);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Credentials credentials = Credentials.ofEveryRole(running.stores().directory());
            try (TierledgerClient client = new TierledgerClient(running.address(), credentials)) {
                for (String kind : List.of("account-managers", "customers", "orders")) {
                    String location =
                            client.importCsv(kind, BodyPublishers.ofFile(directory.resolve(kind + ".csv")), LIMIT);
                    client.awaitSettled(location, LIMIT, state -> {});
                }
            }
            measure(http, running.address(), credentials);
        } finally {
            SwitchedDoor.open(false);
        }
    }

    private void measure(HttpClient http, URI system, Credentials credentials) throws Exception {
        check(http, system, credentials);
        say(
                "WR: %,d customers; %,d requests a turn, %d at once, %d turns of each side",
                file.customers(), asked, AT_ONCE, turns);
        long[] with = new long[turns];
        long[] without = new long[turns];
        for (int turn = -WARMING; turn < turns; turn++) {
            boolean openFirst = turn % 2 != 0; // who comes second is faster while the JVM still compiles
            long first = rate(http, system, credentials, openFirst);
            long second = rate(http, system, credentials, !openFirst);
            if (turn >= 0) {
                with[turn] = openFirst ? second : first;
                without[turn] = openFirst ? first : second;
                say(
                        "  turn %d, %s rights first: with rights %,d/s, without %,d/s",
                        turn + 1, openFirst ? "without" : "with", with[turn], without[turn]);
            }
        }
        say(
                "  median: with rights %,d/s, without %,d/s, RATIO %s (goal at least 0.850)",
                median(with), median(without), ratio(median(with), median(without)));
    }

    /** Both sides say the same; one of them asks who it is that asks. */
    private void check(HttpClient http, URI system, Credentials credentials) throws Exception {
        for (int i = 0; i < Math.min(50, file.customers()); i++) {
            SwitchedDoor.open(false);
            HttpResponse<String> one = http.send(request(system, credentials.tokenOf(""), i), BodyHandlers.ofString());
            SwitchedDoor.open(true);
            HttpResponse<String> other =
                    http.send(request(system, credentials.tokenOf(""), i), BodyHandlers.ofString());
            if (one.statusCode() != 200 || !one.body().equals(other.body())) {
                throw new IllegalStateException("the sides differ: " + one.body() + " / " + other.body());
            }
        }
        int let = http.send(request(system, "", 0), BodyHandlers.ofString()).statusCode();
        SwitchedDoor.open(false);
        int refused = http.send(request(system, "", 0), BodyHandlers.ofString()).statusCode();
        if (let != 200 || refused != 401) {
            throw new IllegalStateException("the switch does nothing: " + let + " and " + refused);
        }
    }

    private HttpRequest request(URI system, String token, int number) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(system.resolve("/api/tiers/customers/K" + number % file.customers()));
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private long rate(HttpClient http, URI system, Credentials credentials, boolean open) throws Exception {
        SwitchedDoor.open(open);
        String token = credentials.tokenOf("");
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE)) {
            return Report.time(() -> {
                        List<Future<?>> all = IntStream.range(0, AT_ONCE)
                                .<Future<?>>mapToObj(one -> asking.submit(() -> ask(http, system, token, next)))
                                .toList();
                        for (Future<?> one : all) {
                            one.get();
                        }
                        return asked;
                    })
                    .rate(asked);
        }
    }

    private Void ask(HttpClient http, URI system, String token, AtomicInteger next) throws Exception {
        for (int i = next.getAndIncrement(); i < asked; i = next.getAndIncrement()) {
            int status = http.send(request(system, token, i), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("answered " + status);
            }
        }
        return null;
    }

    private static long median(long[] rates) {
        long[] sorted = rates.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}

package io.tierledger.benchmark.simulating;

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
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * W6L: what a person notices of simulations that run one after the other without a pause: the same questions and orders, one at a time, to
 * the whole system, without and with them, in turns so that both sides meet the same machine.
 */
public final class LivingBesideASimulation {
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int TURNS = 6;
    private final OrderFile file;
    private final int asked;

    public LivingBesideASimulation(Sizes sizes) {
        this.file = new OrderFile(sizes.of("customers", 100_000), sizes.of("orders", 500_000));
        this.asked = sizes.of("asked", 200);
    }

    public void run() throws Exception {
        Path directory = Files.createTempDirectory("tierledger-w6l-");
        file.writeManagers(directory.resolve("account-managers.csv"));
        file.writeCustomers(directory.resolve("customers.csv"));
        file.writeOrders(directory.resolve("orders.csv"));
        List<String> words =
                List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + directory.resolve("data"));
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), System.out::println);
                TierledgerClient client = new TierledgerClient(
                        running.address(),
                        Credentials.ofEveryRole(running.stores().directory()))) {
            for (String kind : List.of("account-managers", "customers", "orders")) {
                String location =
                        client.importCsv(kind, BodyPublishers.ofFile(directory.resolve(kind + ".csv")), LIMIT);
                client.awaitSettled(location, LIMIT, state -> {});
            }
            say(
                    "W6L: %,d customers, %,d orders; %d requests of each kind in a turn",
                    file.customers(), file.orders(), asked);
            measure(client);
        }
    }

    private void measure(TierledgerClient client) throws Exception {
        long[] alone = new long[0];
        long[] beside = new long[0];
        live(client, 0);
        for (int turn = 1; turn <= TURNS; turn++) {
            alone = joined(alone, live(client, turn));
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger simulated = new AtomicInteger();
            Thread simulating = Thread.ofPlatform().start(() -> simulate(client, over, simulated));
            beside = joined(beside, live(client, -turn));
            over.set(true);
            simulating.join(Duration.ofMinutes(5));
            say("  turn %d: %d simulations meanwhile", turn, simulated.get());
        }
        report("median", alone, beside, 50);
        report("95th  ", alone, beside, 95);
    }

    private static void report(String what, long[] alone, long[] beside, int percent) {
        long one = percentile(alone, percent);
        long other = percentile(beside, percent);
        say(
                "  %s: alone %,d us, beside simulations %,d us, RATIO %s (goal at most 2.000)",
                what, one / 1000, other / 1000, ratio(other, one));
    }

    private static long percentile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** Nanoseconds of each request: a tier, a pyramid, an order. */
    private long[] live(TierledgerClient client, int turn) throws Exception {
        long[] nanos = new long[3 * asked];
        for (int i = 0; i < asked; i++) {
            String customer = "K" + i * 7 % file.customers();
            String order =
                    "{\"orderId\":\"L" + turn + "-" + i + "\",\"customerId\":\"" + customer + "\",\"placedOn\":\""
                            + OrderFile.UNTIL + "\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}";
            nanos[3 * i] = Report.time(() -> client.get("/api/tiers/customers/" + customer))
                    .nanos();
            nanos[3 * i + 1] =
                    Report.time(() -> client.get("/api/tiers/changes/count")).nanos();
            nanos[3 * i + 2] = Report.time(() -> client.post("/api/orders", order, Map.of()))
                    .nanos();
        }
        return nanos;
    }

    private static void simulate(TierledgerClient client, AtomicBoolean over, AtomicInteger simulated) {
        String draft = client.get("/api/methods/value-potential").toString().replace("250000", "100000");
        while (!over.get()) {
            String location = client.post("/api/simulations", "{\"draft\":" + draft + "}", Map.of())
                    .header("Location");
            client.await(location, LIMIT, s -> s.path("state").asString().equals("DONE"));
            simulated.incrementAndGet();
        }
    }

    private static long[] joined(long[] one, long[] other) {
        long[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}

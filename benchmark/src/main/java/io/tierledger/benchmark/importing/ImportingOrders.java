package io.tierledger.benchmark.importing;

import static io.tierledger.benchmark.Report.ratio;
import static io.tierledger.benchmark.Report.say;

import io.tierledger.benchmark.Report;
import io.tierledger.benchmark.Report.Timed;
import io.tierledger.benchmark.Sizes;
import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import io.tierledger.platform.KafkaAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** W1: import orders to settled tiers and plans, end to end, on the embedded default. */
public final class ImportingOrders {
    private static final Duration LIMIT = Duration.ofHours(2);

    private final Sizes sizes;
    private final int orders;
    private final OrderFile file;

    public ImportingOrders(Sizes sizes) {
        this.sizes = sizes;
        this.orders = sizes.of("orders", 1_000_000);
        this.file = new OrderFile(sizes.of("customers", 100_000), orders);
    }

    public void run() throws Exception {
        Path directory = Files.createTempDirectory("tierledger-w1-");
        file.writeManagers(directory.resolve("managers.csv"));
        file.writeCustomers(directory.resolve("customers.csv"));
        file.writeOrders(directory.resolve("orders.csv"));
        say("W1: %,d orders of %,d customers; files and data in %s", orders, file.customers(), directory);
        List<String> words =
                List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + directory.resolve("data"));
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, environment()), System.out::println);
                TierledgerClient client = new TierledgerClient(
                        running.address(),
                        Credentials.ofEveryRole(running.stores().directory()))) {
            long ours = measureOurs(client, directory);
            say(DiskUse.ofKafka(directory.resolve("data/kafka"), orders));
            measureProducer(running, ours);
            Tiering tiering = measureSql(running, directory, ours);
            DiskUse.of(running.stores(), orders).forEach(Report::say);
            new Checking(client, tiering, new Oracle(sizes.root())).check(directory);
        }
    }

    /** From the first byte of the file until everything is settled, the last month end included; in nanoseconds. */
    private long measureOurs(TierledgerClient client, Path directory) throws Exception {
        settle(client, "account-managers", directory.resolve("managers.csv"));
        Timed<String> customers = Report.time(() -> settle(client, "customers", directory.resolve("customers.csv")));
        say("  customers settled: %,d/s", customers.rate(file.customers()));
        long cpuBefore = Cpu.ofThisProcess();
        Timed<String> stored = Report.time(
                () -> client.importCsv("orders", BodyPublishers.ofFile(directory.resolve("orders.csv")), LIMIT));
        Timed<String> settled = Report.time(() -> {
            client.awaitSettled(stored.result(), LIMIT, state -> {});
            String advance = client.post("/api/clock/advance", "{\"to\":\"" + OrderFile.UNTIL + "\"}", Map.of())
                    .header("Location");
            client.awaitSettled(advance, LIMIT, state -> {});
            return advance;
        });
        long nanos = stored.nanos() + settled.nanos();
        say("  orders stored:     %,d/s (%,d ms)", stored.rate(orders), stored.millis());
        say(
                "  orders settled:    %,d/s (%,d ms), %d us CPU of the JVM an order",
                orders * 1_000_000_000L / nanos, nanos / 1_000_000, (Cpu.ofThisProcess() - cpuBefore) / 1000 / orders);
        return nanos;
    }

    private static String settle(TierledgerClient client, String kind, Path csv) throws Exception {
        String location = client.importCsv(kind, BodyPublishers.ofFile(csv), LIMIT);
        client.awaitSettled(location, LIMIT, state -> {});
        return location;
    }

    private void measureProducer(RunningTierledger running, long ours) throws Exception {
        Producing producing = new Producing(KafkaAddress.parse(running.stores().kafka()));
        int bytes = producing.bytesOfAnOrder();
        producing.prepare();
        Timed<Boolean> sent = Report.time(() -> {
            producing.send(orders, bytes);
            return true;
        });
        say("  baseline producer: %,d/s, records of %d bytes, acks=all", sent.rate(orders), bytes);
        say("  RATIO ours / producer    %s (goal at least 0.040)", ratio(sent.nanos(), ours));
    }

    private static Tiering measureSql(RunningTierledger running, Path directory, long ours) throws Exception {
        Tiering tiering = new Tiering(running.stores().jdbcUrl("benchmark"));
        Timed<Long> moves = Report.time(() -> tiering.loadAndCompute(directory.resolve("orders.csv")));
        say("  baseline COPY + SQL: %,d ms, %,d moves of one method", moves.millis(), moves.result());
        say("  RATIO our time / COPY + SQL  %s (goal at most 4.000)", ratio(ours, moves.nanos()));
        return tiering;
    }

    /** Whatever else is set, what is measured is the embedded default; with {@code TIERLEDGER_LEDGER=off} without ledgers. */
    private static Map<String, String> environment() {
        String ledger = System.getenv("TIERLEDGER_LEDGER");
        return ledger == null ? Map.of() : Map.of("TIERLEDGER_LEDGER", ledger);
    }
}

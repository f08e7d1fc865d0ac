package io.tierledger.benchmark.appending;

import static io.tierledger.benchmark.Report.ratio;
import static io.tierledger.benchmark.Report.say;

import io.tierledger.benchmark.Report;
import io.tierledger.benchmark.Report.Timed;
import io.tierledger.benchmark.Sizes;
import io.tierledger.embedded.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** W4: append events over many streams, on the embedded PostgreSQL; each side in a database of its own. */
public final class AppendingEvents {
    private final int events;
    private final int streams;
    private final int commands;

    public AppendingEvents(Sizes sizes) {
        this.events = sizes.of("events", 5_000_000);
        this.streams = sizes.of("streams", 100_000);
        this.commands = sizes.of("commands", 20_000);
    }

    public void run() throws Exception {
        Path directory = Files.createTempDirectory("tierledger-w4-");
        say("W4: %,d events over %,d streams; data in %s", events, streams, directory);
        try (PostgresServer postgres = PostgresServer.start(directory)) {
            long axon = measureAxon(postgres.jdbcUrl("axon"));
            long ours = measureOurs(postgres.jdbcUrl("ours"));
            Timed<Boolean> plain = Report.time(() -> {
                new PlainBatches(postgres.jdbcUrl("plain")).insert(events, streams);
                return true;
            });
            say("  plain JDBC batches:   %,d/s", plain.rate(events));
            say("  RATIO ours / plain    %s (goal at least 0.700)", ratio(ours, plain.rate(events)));
            say("  RATIO ours / Axon     %s (goal at least 20)", ratio(ours, axon));
            check(postgres.jdbcUrl("ours"), postgres.jdbcUrl("plain"));
        }
    }

    private long measureAxon(String jdbcUrl) throws Exception {
        try (PlainAxon plain = new PlainAxon(jdbcUrl)) {
            Timed<Boolean> sent = Report.time(() -> {
                plain.send(commands, Math.max(PlainAxon.THREADS, commands / 50));
                return true;
            });
            say(
                    "  Axon as it comes:     %,d/s (%,d commands from %d threads)",
                    sent.rate(commands), commands, PlainAxon.THREADS);
            return sent.rate(commands);
        }
    }

    /** Answers the rate over all; prints those of the first and of the last tenth. */
    private long measureOurs(String jdbcUrl) throws Exception {
        int tenth = events / 10;
        try (OwnStore store = new OwnStore(jdbcUrl)) {
            Timed<Boolean> first = append(store, 0, tenth);
            Timed<Boolean> middle = append(store, tenth, events - tenth);
            Timed<Boolean> last = append(store, events - tenth, events);
            long rate = events * 1_000_000_000L / (first.nanos() + middle.nanos() + last.nanos());
            say("  ours:                 %,d/s", rate);
            say(
                    "  RATIO last tenth / first tenth  %s (goal at least 0.900)",
                    ratio(last.rate(tenth), first.rate(tenth)));
            return rate;
        }
    }

    private Timed<Boolean> append(OwnStore store, int from, int to) throws Exception {
        return Report.time(() -> {
            store.append(from, to, streams);
            return true;
        });
    }

    /** Both sides hold the same streams with the same sequences and payloads. */
    private static void check(String ours, String plain) throws Exception {
        String own = digest(ours);
        String other = digest(plain);
        if (!own.equals(other)) {
            throw new IllegalStateException("CHECK failed: ours " + own + ", plain " + other);
        }
        say("  CHECK both stores hold the same: %s", own);
    }

    private static String digest(String jdbcUrl) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) || ' events, hash ' || sum(hashtextextended(aggregate_identifier || sequence_number || encode(payload, 'escape'), 0)) from domain_event")) {
            row.next();
            return row.getString(1);
        }
    }
}

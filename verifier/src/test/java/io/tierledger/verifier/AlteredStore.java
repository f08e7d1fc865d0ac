package io.tierledger.verifier;

import io.tierledger.embedded.PostgresServer;
import io.tierledger.ledger.Checkpoint;
import io.tierledger.ledger.Note;
import io.tierledger.ledger.Row;
import io.tierledger.ledger.SignerKey;
import io.tierledger.ledger.files.Growing;
import io.tierledger.ledger.files.LedgerFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A store of random events with a ledger over them, to be altered by whoever may write to database and files. */
final class AlteredStore implements AutoCloseable {
    static final String ORIGIN = "tierledger/customer";

    private final Path data;
    private final String url;
    private final Connection connection;

    AlteredStore(PostgresServer server, Path data, int events, long seed) throws SQLException {
        this.data = data;
        this.url = server.jdbcUrl("tierledger_customer");
        this.connection = DriverManager.getConnection(url);
        for (String other : List.of("scoring", "tier", "engagement")) {
            server.jdbcUrl("tierledger_" + other);
        }
        sql("drop table if exists domain_event");
        sql("""
                create table domain_event (global_index bigint primary key deferrable, aggregate_identifier text, sequence_number bigint,
                    payload_type text, payload_revision text, event_identifier text, time_stamp text, meta_data bytea, payload bytea,
                    unique (aggregate_identifier, sequence_number) deferrable)""");
        Random random = new Random(seed);
        List<Long> sequences = new ArrayList<>();
        try (var insert =
                connection.prepareStatement("insert into domain_event values (?, ?, ?, ?, '1', ?, ?, ?, ?)")) {
            for (int position = 1; position <= events; position++) {
                int stream = random.nextInt(sequences.size() + 1);
                if (stream == sequences.size()) {
                    sequences.add(0L);
                }
                byte[] payload = new byte[1 + random.nextInt(60)];
                random.nextBytes(payload);
                insert.setLong(1, position);
                insert.setString(2, "customer:K " + stream);
                insert.setLong(3, sequences.set(stream, sequences.get(stream) + 1));
                insert.setString(4, "said-" + random.nextInt(5));
                insert.setString(5, "id-" + random.nextLong());
                insert.setString(6, "2026-11-30T12:00:00Z");
                insert.setBytes(7, new byte[] {'{', '}'});
                insert.setBytes(8, payload);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Everything that is stored now, under a key of this seed. */
    Note sign(int keySeed) throws SQLException {
        return sign("ledger/customer", key(keySeed));
    }

    /** The same as the next generation of the ledger. */
    Note signGeneration(int number, int keySeed) throws SQLException {
        return sign("ledger/customer.g" + number, key(keySeed, ORIGIN + "/g" + number));
    }

    private Note sign(String directory, SignerKey key) throws SQLException {
        LedgerFiles files = new LedgerFiles(data.resolve(directory));
        Growing growing = new Growing(files, 0);
        for (Row row : new Rows(connection).after(0, Integer.MAX_VALUE / 2_000)) {
            growing.add(row.entry());
        }
        growing.flush();
        Note note = Note.signed(new Checkpoint(key.verifier().name(), growing.size(), growing.root()).text(), key);
        files.keep(note);
        files.keep(key.verifier());
        return note;
    }

    static SignerKey key(int seed) {
        return key(seed, ORIGIN);
    }

    static SignerKey key(int seed, String name) {
        byte[] bytes = new byte[SignerKey.SEED];
        bytes[0] = (byte) seed;
        return new SignerKey(name, bytes);
    }

    /** Altered by one statement. */
    void sql(String statement) throws SQLException {
        try (var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    /** Name and stream of the event at a position, as findings say them. */
    String said(long position) throws SQLException {
        Row row = new Rows(connection).after(position - 1, 1).getFirst();
        return "(" + row.name() + ", " + row.stream() + ")";
    }

    /** What the verifier says of it, and how it ended. */
    String verified(String... words) {
        List<String> said = new ArrayList<>();
        List<String> all = new ArrayList<>(
                List.of("--data", data.toString(), "--postgres", url.replace("/tierledger_customer?", "/?")));
        all.addAll(List.of(words));
        int end = VerifyLedger.run(all, said::add);
        return end + " " + String.join("\n", said);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

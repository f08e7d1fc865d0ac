package io.tierledger.platform.eventstore;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Rows of the event store in PostgreSQL's binary copy format, which the server neither parses nor plans
 * (https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format").
 */
final class EventRows {
    private static final String COPY = """
            copy domain_event (global_index, aggregate_identifier, sequence_number, type, event_identifier,
                meta_data, payload, payload_revision, payload_type, time_stamp) from stdin (format binary)""";
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int COLUMNS = 10;
    private static final byte[] REVISION = {'1'};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    EventRows() {
        try {
            out.write(SIGNATURE);
            out.writeInt(0); // flags
            out.writeInt(0); // no more of a header
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** @param time as it is stored, ISO 8601 */
    void add(StoredEvent event, byte[] metadata, byte[] payload, String time) {
        String stream = event.stream();
        try {
            out.writeShort(COLUMNS);
            number(event.position());
            text(stream);
            number(event.sequence());
            text(stream.substring(0, Math.max(0, stream.indexOf(':'))));
            text(event.id().toString());
            field(metadata);
            field(payload);
            field(REVISION);
            text(event.name());
            text(time);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void number(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private void text(String value) throws IOException {
        field(value.getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    /** Sends all rows within the connection's transaction; called once. */
    void insert(Connection connection) throws SQLException {
        try {
            out.writeShort(-1); // the end
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new ByteArrayInputStream(bytes.toByteArray()), 1 << 18);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}

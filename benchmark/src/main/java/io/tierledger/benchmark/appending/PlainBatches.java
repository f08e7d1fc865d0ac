package io.tierledger.benchmark.appending;

import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.UUID;

/** The baseline: the same rows into the same kind of table, in batches of 2,000 with a commit each, and nothing asked. */
record PlainBatches(String jdbcUrl) {
    private static final int BATCH = 2_000;
    private static final String TABLE = """
            create table domain_event (global_index bigint primary key, aggregate_identifier text not null, sequence_number bigint not null,
                type text not null, event_identifier text not null, meta_data bytea not null, payload bytea not null,
                payload_revision text not null, payload_type text not null, time_stamp text not null,
                unique (aggregate_identifier, sequence_number));
            create index domain_event_by_name on domain_event (payload_type, global_index)""";

    void insert(int events, int streams) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLE);
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into domain_event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < events; i++) {
                    bind(insert, i, streams);
                    insert.addBatch();
                    if ((i + 1) % BATCH == 0 || i + 1 == events) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
    }

    private static void bind(PreparedStatement insert, int number, int streams) throws Exception {
        insert.setLong(1, number + 1L);
        insert.setString(2, "thing:" + number % streams);
        insert.setLong(3, number / streams);
        insert.setString(4, "thing");
        insert.setString(5, inOrder(number).toString());
        insert.setBytes(6, new byte[] {'{', '}'});
        insert.setBytes(7, EventStoreConfiguration.STORED_JSON.writeValueAsBytes(Happened.number(number, streams)));
        insert.setString(8, "1");
        insert.setString(9, "happened");
        insert.setString(10, "2026-01-01T00:00:00.000Z");
    }

    /** Rising, as the identifiers of the store are: no side is slowed down by random ones. */
    private static UUID inOrder(int number) {
        return new UUID(0x0198_0000_0000_7000L + ((long) number << 16), 0x8000_0000_0000_0000L | number);
    }
}

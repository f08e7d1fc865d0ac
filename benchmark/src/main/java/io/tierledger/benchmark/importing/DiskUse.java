package io.tierledger.benchmark.importing;

import io.tierledger.embedded.EmbeddedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Bytes on disk per order. */
final class DiskUse {
    private DiskUse() {}

    /** Of the messages alone: indexes are files of a fixed length. */
    static String ofKafka(Path log, int orders) throws IOException {
        try (Stream<Path> files = Files.walk(log)) {
            long bytes = files.filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return "  log of Kafka: " + bytes / orders + " bytes an order";
        }
    }

    static List<String> of(EmbeddedStores stores, int orders) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String service : List.of("customer", "scoring", "tier", "engagement")) {
            try (Connection connection = DriverManager.getConnection(stores.jdbcUrl("tierledger_" + service));
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select pg_database_size(current_database()), (select count(*) from domain_event)")) {
                row.next();
                lines.add("  store of " + service + ": " + row.getLong(2) + " events, " + row.getLong(1) / orders
                        + " bytes an order");
            }
        }
        return lines;
    }
}

package io.tierledger.benchmark.importing;

import io.tierledger.embedded.EmbeddedStores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Bytes on disk per order and event store. */
final class DiskUse {
    private DiskUse() {}

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

package io.tierledger.benchmark.importing;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/**
 * The baseline in plain PostgreSQL: COPY the same file, and compute in SQL what method {@code value-potential} says at every month
 * end when nobody has judged a potential (docs/methods.md, M1). It keeps no history and explains nothing; it is what a report would do.
 */
record Tiering(String jdbcUrl) {
    private static final String TABLES = """
            drop table if exists placed, orders;
            create table orders (order_id text, customer_id text, placed_on date, amount numeric(15, 2), currency text)""";
    private static final String TIERS = """
            create table placed as
            with month_end as (
                select (month + interval '1 month - 1 day')::date as day
                from generate_series((select date_trunc('month', min(placed_on)) from orders),
                                     (select date_trunc('month', max(placed_on)) from orders), interval '1 month') month),
            first_order as (select customer_id, min(placed_on) as day from orders group by customer_id),
            revenue as (
                select m.day, o.customer_id, sum(o.amount) as amount
                from month_end m join orders o on o.placed_on <= m.day and o.placed_on > (m.day - interval '12 months')::date
                group by m.day, o.customer_id)
            select m.day, f.customer_id, case when coalesce(r.amount, 0) > 250000 then 'large' else 'transactional' end as tier
            from month_end m join first_order f on f.day <= m.day left join revenue r on r.day = m.day and r.customer_id = f.customer_id""";
    private static final String MOVES = """
            select count(*) filter (where tier <> before) from (
                select tier, lag(tier) over (partition by customer_id order by day) as before from placed) moves""";

    /** Loads and computes; answers how many moves there were after the first placements. */
    long loadAndCompute(Path orders) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                Reader csv = Files.newBufferedReader(orders)) {
            statement.execute(TABLES);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy orders from stdin with (format csv, header true)", csv);
            statement.execute("analyze orders");
            statement.execute(TIERS);
            try (ResultSet moves = statement.executeQuery(MOVES)) {
                moves.next();
                return moves.getLong(1);
            }
        }
    }

    /** Customers per tier on every month end, as {@code 2025-12-31 large} to their number. */
    Map<String, Long> pyramids() throws Exception {
        Map<String, Long> pyramids = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select day, tier, count(*) from placed group by day, tier")) {
            while (rows.next()) {
                pyramids.put(rows.getDate(1) + " " + rows.getString(2), rows.getLong(3));
            }
        }
        return pyramids;
    }
}

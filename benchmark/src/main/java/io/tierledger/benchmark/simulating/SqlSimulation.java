package io.tierledger.benchmark.simulating;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same question in SQL, as an analyst would ask it once: sums per month, a running sum of twelve of them for every customer at every
 * month end from its first order on, the tier by either border, and the moves from one month end to the next (the clock is monthly). It
 * knows one method and no rule of change but the clock. Runs on DuckDB and PostgreSQL alike.
 */
final class SqlSimulation {
    private static final String TIERS = """
            create table decided as
            with per_month as (
                select customer, cast(extract(year from day) * 12 + extract(month from day) as integer) as m, cast(sum(cents) as bigint) as cents
                from orders group by 1, 2),
            first_month as (select customer, min(m) as m from per_month group by 1),
            grid as (
                select f.customer, g.m, coalesce(p.cents, 0) as cents
                from first_month f
                join (select distinct m from per_month) g on g.m >= f.m
                left join per_month p on p.customer = f.customer and p.m = g.m),
            revenue as (
                select customer, m, sum(cents) over (partition by customer order by m rows between 11 preceding and current row) as cents from grid),
            placed as (
                select customer, m, cents, case when cents > 25000000 then 1 else 0 end as p, case when cents > 10000000 then 1 else 0 end as d from revenue),
            moved as (
                select customer, m, cents, p, d, lag(p) over w as was_p, lag(d) over w as was_d, lead(m) over w as later
                from placed window w as (partition by customer order by m))
            select customer,
                max(case when later is null then p end) as p,
                max(case when later is null then d end) as d,
                max(case when later is null then cents end) as cents,
                max(case when was_p is null or was_p <> p then m end) as since_p,
                max(case when was_d is null or was_d <> d then m end) as since_d,
                sum(case when p > was_p then 1 else 0 end) as up_p,
                sum(case when p < was_p then 1 else 0 end) as down_p,
                sum(case when d > was_d then 1 else 0 end) as up_d,
                sum(case when d < was_d then 1 else 0 end) as down_d
            from moved group by customer""";
    private static final String MATRIX = "select p, d, count(*), sum(cents) from decided group by p, d";
    private static final String MOVES = "select count(*), sum(up_p), sum(down_p), sum(up_d), sum(down_d) from decided";
    private static final String MOVERS =
            "select coalesce(sum(cast(customer as bigint) * 31 + since_p * 7 + since_d), 0) from decided where p <> d";

    private SqlSimulation() {}

    /** What came out, in the words of the other side; {@code movers} is a sum over all of them. */
    record Found(Map<String, String> lines, long movers) {}

    static Found run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists decided");
            statement.execute(TIERS);
            Map<String, String> lines = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(MATRIX)) {
                while (rows.next()) {
                    String words = rows.getLong(3) + " customers, "
                            + rows.getBigDecimal(4).toBigInteger();
                    lines.put(tier(rows.getInt(1)) + " " + tier(rows.getInt(2)), words);
                }
            }
            try (ResultSet row = statement.executeQuery(MOVES)) {
                row.next();
                lines.put("moves published", moves(row, 2));
                lines.put("moves draft", moves(row, 4));
            }
            try (ResultSet row = statement.executeQuery(MOVERS)) {
                row.next();
                return new Found(lines, row.getLong(1));
            }
        }
    }

    private static String moves(ResultSet row, int column) throws SQLException {
        return row.getLong(1) + " assigned, " + row.getLong(column) + " promotions, " + row.getLong(column + 1)
                + " demotions";
    }

    private static String tier(int number) {
        return number == 1 ? "large" : "transactional";
    }

    /** A mover's part of the sum; {@code since} as epoch days. */
    static long mover(int customer, int publishedSince, int draftSince) {
        return customer * 31L + month(publishedSince) * 7L + month(draftSince);
    }

    private static long month(int day) {
        var date = java.time.LocalDate.ofEpochDay(day);
        return date.getYear() * 12L + date.getMonthValue();
    }
}

package io.tierledger.platform.accesslog;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table, one partition for each month. Whoever comes first makes it. */
final class AccessTable {
    private static final String INSERT = """
            insert into access (at, who, session, act, route, selection, customers, count, network, outcome)
            values (?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?)""";
    private static final String MONTHS = """
            select child.relname from pg_inherits
            join pg_class child on child.oid = inhrelid
            where inhparent = 'access'::regclass""";
    private static final String PREFIX = "access_";

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final Months months;
    private final Runnable beforehand;
    private final Set<YearMonth> there = new HashSet<>();
    private boolean isPrepared;

    AccessTable(DataSource database, Months months) {
        this(database, months, () -> {});
    }

    /** @param beforehand makes the database where it is missing; may be run again */
    AccessTable(DataSource database, Months months, Runnable beforehand) {
        this.beforehand = beforehand;
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.months = months;
    }

    /** Makes the table where it is missing, the months that are needed now, and drops those that were kept long enough. */
    synchronized void keep(Instant now) {
        prepare();
        months.needed(now).forEach(this::make);
        for (YearMonth month : jdbc.query(MONTHS, (row, number) -> month(row.getString(1)))) {
            if (months.isOver(month, now)) {
                jdbc.execute("drop table if exists " + name(month));
                there.remove(month);
            }
        }
    }

    /** All or none; committed when this returns. */
    void add(List<Row> rows) {
        rows.forEach(row -> madeFor(row.at()));
        List<Object[]> values = rows.stream().map(AccessTable::values).toList();
        jdbc.batchUpdate(INSERT, values);
    }

    List<FoundAccess> find(AccessFilter filter, int limit, @Nullable Place after) {
        StringBuilder sql = new StringBuilder("select * from access where true");
        List<Object> given = new ArrayList<>();
        if (filter.person() != null) {
            sql.append(" and who = ?");
            given.add("person:" + filter.person());
        }
        if (filter.customer() != null) {
            sql.append(" and customers @> array[?]::text[]");
            given.add(filter.customer());
        }
        if (filter.from() != null) {
            sql.append(" and at >= ?");
            given.add(Timestamp.from(filter.from()));
        }
        if (filter.until() != null) {
            sql.append(" and at < ?");
            given.add(Timestamp.from(filter.until()));
        }
        if (after != null) {
            sql.append(" and (at, id) < (?, ?)");
            given.add(Timestamp.from(after.at()));
            given.add(after.id());
        }
        sql.append(" order by at desc, id desc limit ").append(limit);
        synchronized (this) {
            prepare();
        }
        return jdbc.query(sql.toString(), (row, number) -> found(row), given.toArray());
    }

    private synchronized void madeFor(Instant at) {
        YearMonth month = Months.of(at);
        if (!there.contains(month)) {
            prepare();
            make(month);
        }
    }

    private void prepare() {
        if (!isPrepared) {
            beforehand.run();
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/access")
                    .load()
                    .migrate();
            isPrepared = true;
        }
    }

    private void make(YearMonth month) {
        jdbc.query("select keep_month(?)", row -> {}, Date.valueOf(month.atDay(1)));
        there.add(month);
    }

    private static YearMonth month(String partition) {
        return YearMonth.parse(partition.substring(PREFIX.length()).replace('_', '-'));
    }

    private static String name(YearMonth month) {
        return PREFIX + String.format(Locale.ROOT, "%04d_%02d", month.getYear(), month.getMonthValue());
    }

    private static Object[] values(Row row) {
        Access access = row.access();
        return new Object[] {
            Timestamp.from(row.at()),
            access.who(),
            access.session(),
            access.act(),
            access.route(),
            access.selection(),
            access.customers().toArray(String[]::new),
            access.count(),
            access.network(),
            access.outcome()
        };
    }

    private static FoundAccess found(ResultSet row) throws SQLException {
        Array customers = row.getArray("customers");
        int count = row.getInt("count");
        @Nullable Integer counted = row.wasNull() ? null : Integer.valueOf(count);
        return new FoundAccess(
                new Place(row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("id")),
                new Access(
                        row.getString("who"),
                        row.getString("session"),
                        row.getString("act"),
                        row.getString("route"),
                        row.getString("selection"),
                        List.of((String[]) customers.getArray()),
                        counted,
                        row.getString("network"),
                        row.getString("outcome")));
    }
}

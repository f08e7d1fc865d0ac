package io.tierledger.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.embedded.EmbeddedStores;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AccessTableTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final AccessFilter ALL = new AccessFilter(null, null, null, null);

    private static EmbeddedStores stores;

    @BeforeAll
    static void start() {
        stores = EmbeddedStores.inTemporaryDirectory();
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    @Test
    void rows_are_found_again_the_newest_first_page_by_page_and_by_what_is_asked() {
        AccessTable table = table("found");
        for (int i = 0; i < 7; i++) {
            table.add(List.of(row(NOW.plusSeconds(i / 2), i % 2 == 0 ? "person:anna" : "person:bea", "K " + i % 3)));
        }
        List<FoundAccess> all = new ArrayList<>();
        @Nullable Place after = null;
        for (List<FoundAccess> page = table.find(ALL, 3, null); !page.isEmpty(); page = table.find(ALL, 3, after)) {
            all.addAll(page);
            after = page.getLast().place();
        }
        assertThat(all)
                .hasSize(7)
                .isSortedAccordingTo(
                        (a, b) -> b.place().at().compareTo(a.place().at()));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(table.find(new AccessFilter("anna", null, null, null), 50, null))
                .hasSize(4);
        assertThat(table.find(new AccessFilter(null, "K 0", null, null), 50, null))
                .hasSize(3);
        assertThat(table.find(new AccessFilter(null, null, NOW.plusSeconds(2), NOW.plusSeconds(3)), 50, null))
                .hasSize(2);
    }

    @Test
    void what_was_written_comes_back_as_it_was() {
        AccessTable table = table("whole");
        Access access =
                new Access("nobody", null, "export", "GET /x", "a=b&c=d", List.of("K,1", "é\""), null, null, "500");
        table.add(List.of(new Row(NOW, access)));
        assertThat(table.find(ALL, 1, null).getFirst().access()).isEqualTo(access);
    }

    @Test
    void at_most_fifty_customers_stand_in_a_row_and_all_are_counted() {
        AccessTable table = table("fifty");
        List<String> all = IntStream.range(0, 120).mapToObj(i -> "K " + i).toList();
        table.add(List.of(new Row(NOW, row(NOW, "person:anna", "K").access().about(all))));
        Access found = table.find(ALL, 1, null).getFirst().access();
        assertThat(found.customers()).hasSize(50).isEqualTo(all.subList(0, 50));
        assertThat(found.count()).isEqualTo(120);
    }

    @Test
    void nothing_is_changed_or_deleted_in_the_log_or_in_one_of_its_months() {
        AccessTable table = table("only_added");
        table.add(List.of(row(NOW, "person:anna", "K 1")));
        JdbcTemplate jdbc = jdbc("only_added");
        for (String where : List.of("access", "access_2026_11")) {
            for (String change : List.of(
                    "update " + where + " set who = 'person:bea'", "delete from " + where, "truncate " + where)) {
                assertThatThrownBy(() -> jdbc.execute(change))
                        .as(change)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied");
            }
        }
        assertThatThrownBy(() ->
                        jdbc.execute("insert into access_2026_11 (at, who, act, route, selection, customers, outcome)"
                                + " values ('2026-11-30', 'x', 'x', 'x', '', '{}', 'x')"))
                .as("by the log alone")
                .hasStackTraceContaining("permission denied");
        assertThat(table.find(ALL, 9, null)).hasSize(1);
    }

    @Test
    void whoever_gives_himself_the_right_back_is_stopped_all_the_same() {
        AccessTable table = table("rights_taken");
        table.add(List.of(row(NOW, "person:anna", "K 1")));
        JdbcTemplate jdbc = jdbc("rights_taken");
        for (String where : List.of("access", "access_2026_11")) {
            jdbc.execute("grant all on " + where + " to current_user");
            for (String change : List.of(
                    "update " + where + " set who = 'person:bea'", "delete from " + where, "truncate " + where)) {
                assertThatThrownBy(() -> jdbc.execute(change)).as(change).hasStackTraceContaining("never changed");
            }
        }
    }

    @Test
    void a_month_is_dropped_as_a_whole_when_it_was_kept_long_enough() {
        AccessTable table = table("kept");
        table.add(List.of(row(Instant.parse("2025-10-31T23:59:59Z"), "person:old", "K 1")));
        table.add(List.of(row(Instant.parse("2025-11-01T00:00:00Z"), "person:kept", "K 1")));
        table.keep(clock("2026-11-30T23:59:59Z").instant());
        assertThat(table.find(ALL, 9, null))
                .singleElement()
                .satisfies(found -> assertThat(found.access().who()).isEqualTo("person:kept"));
        assertThat(partitions("kept")).containsExactly("access_2025_11", "access_2026_11", "access_2026_12");
        table.keep(clock("2026-12-01T00:00:00Z").instant());
        assertThat(table.find(ALL, 9, null)).isEmpty();
        assertThat(partitions("kept")).containsExactly("access_2026_11", "access_2026_12", "access_2027_01");
    }

    @Test
    void a_clock_far_off_has_its_month_too() {
        AccessTable table = table("clock");
        table.add(List.of(row(Instant.parse("2031-02-28T10:00:00Z"), "person:anna", "K 1")));
        assertThat(table.find(ALL, 9, null)).hasSize(1);
    }

    @Test
    void several_services_begin_at_once_on_a_database_that_holds_nothing() throws Exception {
        List<AccessTable> tables =
                IntStream.range(0, 4).mapToObj(i -> table("several")).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            tables.forEach(table -> work.add(() -> {
                table.keep(NOW);
                for (int i = 0; i < 50; i++) {
                    table.add(List.of(row(NOW, "person:anna", "K " + i), row(NOW, "person:bea", "K " + i)));
                }
                return true;
            }));
            for (var each : threads.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(tables.getFirst().find(ALL, 500, null)).hasSize(400);
    }

    /** The embedded role may make none, so here that is refused; the launcher makes it as its administrator. */
    @Test
    void an_installation_of_before_is_given_the_database_where_the_role_may() {
        DriverManagerDataSource service = new DriverManagerDataSource(stores.jdbcUrl("tierledger_tier"));
        assertThatThrownBy(() -> OwnDatabase.beside(service))
                .hasStackTraceContaining("permission denied to create database");
        AccessTable table = new AccessTable(
                new DriverManagerDataSource(stores.jdbcUrl(OwnDatabase.NAME)),
                new Months(Period.ofMonths(12)),
                () -> OwnDatabase.beside(service));
        table.add(List.of(row(NOW, "person:anna", "K 1")));
        assertThat(table.find(ALL, 9, null)).hasSize(1);
    }

    @Test
    void what_waits_is_written_in_order_each_second_and_at_the_end() {
        StoredAccessLog log = new StoredAccessLog(table("batches"), clock("2026-11-30T10:00:00Z")).begun();
        log.note(OnceTest.page("person:anna", "K 1"));
        log.note(OnceTest.page("person:anna", "K 1"));
        log.noteEach(OnceTest.page("person:bea", "K 1"));
        log.close();
        assertThat(log.waiting()).isZero();
        assertThat(table("batches").find(ALL, 9, null))
                .extracting(found -> found.access().who())
                .containsExactly("person:bea", "person:anna");
    }

    @Test
    void while_the_store_is_away_rows_wait_and_what_is_stored_first_is_refused() {
        StoredAccessLog log = new StoredAccessLog(
                new AccessTable(
                        new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1"),
                        new Months(Period.ofMonths(12))),
                clock("2026-11-30T10:00:00Z"),
                2);
        assertThatThrownBy(() -> log.store(OnceTest.page("person:anna", "K 1")).block())
                .hasFieldOrPropertyWithValue("status", 503)
                .hasFieldOrPropertyWithValue("code", "access-log-away");
        log.note(OnceTest.page("person:anna", "K 1"));
        assertThat(log.isFull()).isFalse();
        log.note(OnceTest.page("person:anna", "K 2"));
        assertThat(log.isFull()).isTrue();
        log.close();
        assertThat(log.waiting()).isEqualTo(2);
    }

    private static AccessTable table(String database) {
        return new AccessTable(new DriverManagerDataSource(stores.jdbcUrl(database)), new Months(Period.ofMonths(12)));
    }

    private static JdbcTemplate jdbc(String database) {
        return new JdbcTemplate(new DriverManagerDataSource(stores.jdbcUrl(database)));
    }

    private static List<String> partitions(String database) {
        return jdbc(database)
                .queryForList(
                        "select relname from pg_class where relname ~ '^access_[0-9_]+$' and relkind = 'r' order by 1")
                .stream()
                .map((Map<String, Object> row) -> String.valueOf(row.get("relname")))
                .toList();
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private static Row row(Instant at, String who, String customer) {
        return new Row(at, OnceTest.page(who, customer));
    }
}

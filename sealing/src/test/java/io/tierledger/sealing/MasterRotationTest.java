package io.tierledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
import io.tierledger.embedded.EmbeddedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each 30 days another master key takes over, and what was wrapped before is opened by no copy that was made before. */
class MasterRotationTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Subject K1 = Subject.customer("K1");
    private static final Place PLACE = new Place(K1, "judgement", "judgement:K1");
    private static final Map<String, String> TEXT = Map.of("rationale", "owns the plant");
    private static EmbeddedStores stores;
    private static int databases;

    @TempDir
    private Path directory;

    private DataSource database;
    private Path master;
    private KeyMaker maker;
    private Sealed sealed;

    @BeforeAll
    static void start() {
        stores = EmbeddedStores.inTemporaryDirectory();
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    @BeforeEach
    void sealedAtTheStart() {
        database = new DriverManagerDataSource(stores.jdbcUrl("turning_" + databases++));
        master = directory.resolve("master.json");
        maker = KeyMaker.on(database, master);
        maker.prepare(true);
        maker.make(IntStream.rangeClosed(1, 2_500)
                .mapToObj(number -> Subject.customer("K" + number))
                .toList());
        sealed = texts(master).seal(PLACE, TEXT);
        maker.rotate(START);
    }

    private Texts texts(Path key) {
        return new Texts(new Keys(new KeyTable(new JdbcTemplate(database)), key));
    }

    private void rotateAfter(int days) {
        maker.rotate(START.plus(Duration.ofDays(days)));
    }

    @Test
    void a_month_old_key_is_replaced_and_all_is_wrapped_anew() {
        MasterKey before = MasterKey.in(master);
        rotateAfter(29);
        assertThat(MasterKey.in(master).ids()).containsExactly(before.primary());

        rotateAfter(30);
        MasterKey after = MasterKey.in(master);
        assertThat(after.primary()).isNotEqualTo(before.primary());
        assertThat(after.ids()).contains(before.primary());
        assertThat(new MasterTable(new JdbcTemplate(database)).notWrappedBy(after.primary(), 1))
                .isEmpty();
        assertThat(texts(master).open(PLACE, sealed).member("rationale")).isEqualTo("owns the plant");
        assertThat(texts(master).seal(PLACE, TEXT)).isEqualTo(sealed);
    }

    @Test
    void who_runs_through_it_notices_nothing() {
        Texts running = texts(master);
        assertThat(running.open(PLACE, sealed).why()).isNull();
        rotateAfter(30);
        Place other = new Place(Subject.customer("K2"), "judgement", "judgement:K2");

        assertThat(running.open(other, running.seal(other, TEXT)).member("rationale"))
                .isEqualTo("owns the plant");
    }

    @Test
    void a_copy_from_before_opens_nothing_once_all_is_wrapped_anew() throws IOException {
        Path copy = Files.copy(master, directory.resolve("copy.json"));
        rotateAfter(30);

        assertThat(texts(copy).open(PLACE, sealed).why()).isEqualTo("unavailable");
    }

    @Test
    void the_old_one_is_deleted_a_month_after_it_was_replaced() {
        int first = MasterKey.in(master).primary();
        rotateAfter(30);
        rotateAfter(59);
        assertThat(MasterKey.in(master).ids()).contains(first);

        rotateAfter(60);
        assertThat(MasterKey.in(master).ids()).doesNotContain(first).hasSize(2);
        assertThat(texts(master).open(PLACE, sealed).member("rationale")).isEqualTo("owns the plant");
    }

    @Test
    void a_turn_that_was_broken_off_is_finished_by_the_next() {
        MasterKey.in(master).withAnother().replaceIn(master);
        rotateAfter(1);

        assertThat(new MasterTable(new JdbcTemplate(database))
                        .notWrappedBy(MasterKey.in(master).primary(), 1))
                .isEmpty();
        assertThat(texts(master).open(PLACE, sealed).why()).isNull();
    }

    @Test
    void what_is_destroyed_stays_so() {
        new JdbcTemplate(database)
                .update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'K1'");
        rotateAfter(30);
        maker.make(List.of(K1));

        assertThat(texts(master).open(PLACE, sealed).why()).isEqualTo("erased");
    }
}

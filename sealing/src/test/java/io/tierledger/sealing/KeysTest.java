package io.tierledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.contracts.Sealed;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.platform.web.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Keys are made before they are needed, wrapped by a master key, and never made anew when they are lost. */
class KeysTest {
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

    @BeforeAll
    static void start() {
        stores = EmbeddedStores.inTemporaryDirectory();
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    @BeforeEach
    void prepared() {
        database = new DriverManagerDataSource(stores.jdbcUrl("keys_" + databases++));
        master = directory.resolve("keys").resolve("master.json");
        maker = KeyMaker.on(database, master);
        maker.prepare(true);
    }

    /** Another service, or the same after a minute. */
    private Texts texts() {
        return new Texts(new Keys(new KeyTable(new JdbcTemplate(database)), master));
    }

    @Test
    void what_one_service_sealed_another_opens() {
        maker.make(List.of(K1));
        Sealed sealed = texts().seal(PLACE, TEXT);

        assertThat(texts().open(PLACE, sealed).member("rationale")).isEqualTo("owns the plant");
    }

    @Test
    void a_key_that_is_there_stays() {
        maker.make(List.of(K1));
        Sealed sealed = texts().seal(PLACE, TEXT);
        KeyMaker.on(database, master).prepare(true);
        maker.make(List.of(K1, Subject.customer("K2"), K1));

        assertThat(texts().seal(PLACE, TEXT)).isEqualTo(sealed);
    }

    @Test
    void many_are_made_in_one_question() {
        List<Subject> many = IntStream.range(0, 3_000)
                .mapToObj(number -> Subject.act("A%04d".formatted(number)))
                .toList();
        maker.make(many);
        maker.make(many);

        assertThat(new JdbcTemplate(database).queryForObject("select count(*) from subject_key", Long.class))
                .isEqualTo(3_000);
    }

    @Test
    void without_a_key_nothing_is_sealed_and_none_is_made() {
        assertThatThrownBy(() -> texts().seal(PLACE, TEXT)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("keys-away");
        });
        assertThat(new JdbcTemplate(database).queryForList("select * from subject_key"))
                .isEmpty();
    }

    @Test
    void a_destroyed_key_opens_nothing_and_seals_nothing() {
        maker.make(List.of(K1));
        Sealed sealed = texts().seal(PLACE, TEXT);
        new JdbcTemplate(database)
                .update("update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1'");

        assertThat(texts().open(PLACE, sealed).why()).isEqualTo("erased");
        assertThatThrownBy(() -> texts().seal(PLACE, TEXT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("already-erased"));
    }

    @Test
    void many_are_sealed_in_one_question_also_two_for_one_place_and_whoever_was_erased_is_left_out() {
        Subject k2 = Subject.customer("K2");
        Place there = new Place(k2, "judgement", "judgement:K2");
        maker.make(List.of(K1, k2));
        new JdbcTemplate(database)
                .update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'K2'");

        List<Optional<Sealed>> sealed = texts().seal(List.of(
                new Texts.Text(PLACE, TEXT),
                new Texts.Text(there, TEXT),
                new Texts.Text(PLACE, Map.of("rationale", "sold it"))));
        assertThat(sealed).extracting(Optional::isPresent).containsExactly(true, false, true);
        assertThat(sealed.stream()
                        .flatMap(Optional::stream)
                        .map(one -> texts().open(PLACE, one).member("rationale")))
                .containsExactly("owns the plant", "sold it");
    }

    @Test
    void many_are_opened_in_one_question_each_with_its_own_answer() {
        Subject k2 = Subject.customer("K2");
        Place there = new Place(k2, "judgement", "judgement:K2");
        maker.make(List.of(K1, k2));
        Sealed mine = texts().seal(PLACE, TEXT);
        Sealed gone = texts().seal(there, TEXT);
        new JdbcTemplate(database)
                .update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'K2'");
        Sealed ofNoEpoch = new Sealed(7, mine.c(), mine.x());

        assertThat(texts().open(List.of(
                        new Texts.Part(PLACE, mine),
                        new Texts.Part(there, gone),
                        new Texts.Part(there, mine),
                        new Texts.Part(PLACE, ofNoEpoch),
                        new Texts.Part(PLACE, mine))))
                .extracting(Opened::why)
                .containsExactly(null, "erased", "erased", "unavailable", null);
    }

    @Test
    void keys_that_are_away_hide_a_text_for_now() {
        maker.make(List.of(K1));
        Sealed sealed = texts().seal(PLACE, TEXT);
        DataSource nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/keys?user=nobody");
        Texts cutOff = new Texts(new Keys(new KeyTable(new JdbcTemplate(nobody)), master));

        assertThat(cutOff.open(PLACE, sealed).why()).isEqualTo("unavailable");
        assertThat(cutOff.open(PLACE, sealed).member("rationale")).isNull();
    }

    @Test
    void a_lost_master_key_is_not_drawn_anew() throws IOException {
        maker.make(List.of(K1));
        Files.delete(master);
        KeyMaker.on(database, master).prepare(true);

        assertThat(master).doesNotExist();
        assertThatThrownBy(() -> texts().seal(PLACE, TEXT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("keys-away"));
        assertThatThrownBy(() -> KeyMaker.on(database, master).make(List.of(Subject.customer("K2"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_table_of_keys_that_was_emptied_is_no_new_beginning() throws IOException {
        Files.delete(master);
        KeyMaker.on(database, master).prepare(false);

        assertThat(master).doesNotExist();
    }

    @Test
    void another_master_key_opens_nothing() throws IOException {
        maker.make(List.of(K1));
        Sealed sealed = texts().seal(PLACE, TEXT);
        Files.delete(master);
        MasterKey.drawnInto(master);

        assertThat(texts().open(PLACE, sealed).why()).isEqualTo("unavailable");
    }

    @Test
    void a_key_belongs_to_its_subject_alone() {
        maker.make(List.of(K1, Subject.customer("K2")));
        Sealed sealed = texts().seal(PLACE, TEXT);
        new JdbcTemplate(database)
                .update("update subject_key set wrapped = (select wrapped from subject_key where subject = 'K2')");

        assertThat(texts().open(PLACE, sealed).why()).isEqualTo("unavailable");
    }

    @Test
    void only_its_owner_may_read_the_master_key() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(master)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(master.getParent())))
                .isEqualTo("rwx------");
        assertThat(master.getParent()).isDirectoryNotContaining("glob:**.new");
    }
}

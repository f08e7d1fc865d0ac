package io.tierledger.platform.web.repeating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.specification.stored.GoldenBytes;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Answers are kept for who has the key of their request, and tell nobody else anything; also those from before they were sealed. */
class KeptAnswersTest {
    private static final String WHY = "his wife owns the competitor";
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Answer ANSWER = new Answer(201, "Location:/x\nETag:\"1\"", "{\"reason\":\"" + WHY + "\"}");
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
    void an_answer_is_written_as_its_file_says() {
        GoldenBytes.of("kept-answer", 1).isWrittenAndRead(new Answer(201, "ETag:\"1\"", "é").written(), Answer::read);
    }

    /** Computed by another program. */
    @Test
    void where_it_lies_and_what_is_compared_never_change() {
        KeyedAnswer keyed = KeyedAnswer.under(new Key("ann", "k1", "POST /api/x?null"));
        assertThat(HexFormat.of().formatHex(keyed.place()))
                .isEqualTo("02e173711bc12382d8a860071075391dafafe34dd8b70f043c39c6351338d930");
        assertThat(HexFormat.of().formatHex(keyed.mark("POST /api/x?null")))
                .isEqualTo("add35eb901d9e162cdd285f6b90752985152e6e09d96127512658afd7d9299d7");
        assertThat(
                        keyed.opened(
                                HexFormat.of()
                                        .parseHex(
                                                "000102030405060708090a0b9ba9ed52147d6b9631dd1756f42b8c7df8bd7b5ec516019d6afbbadad49929bd8836746b382d"
                                                        + "eda31e3f1cbb7c70c3ca9382b961a330d21b38b00a66e1e698e438756bdf36d6cbd497504f6f56af8434c05a")))
                .isEqualTo(ANSWER);
    }

    @Test
    void nobody_opens_it_with_another_key_or_for_another_person() {
        byte[] sealed = KeyedAnswer.under(new Key("ann", "k1", "r")).sealed(ANSWER);
        for (Key other : List.of(new Key("ann", "k2", "r"), new Key("bo", "k1", "r"))) {
            KeyedAnswer keyed = KeyedAnswer.under(other);
            assertThatThrownBy(() -> keyed.opened(sealed)).isInstanceOf(IllegalStateException.class);
        }
        sealed[sealed.length - 1]++;
        KeyedAnswer keyed = KeyedAnswer.under(new Key("ann", "k1", "r"));
        assertThatThrownBy(() -> keyed.opened(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_kept_in_clear_is_answered_as_before_and_stands_in_clear_no_more() {
        DataSource database = new DriverManagerDataSource(stores.jdbcUrl("kept_before"));
        migrations(database).target("10").load().migrate();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        insert(jdbc, "k1", ANSWER, "1 day");
        insert(jdbc, "k2", null, "1 day");
        insert(jdbc, "k3", ANSWER, "8 days");
        migrations(database).javaMigrations(new MovingAnswers()).load().migrate();

        StoredAnswers answers = new StoredAnswers(jdbc);
        Answers.Known known = answers.begin(key("k1"));
        assertThat(known).isNotNull();
        assertThat(known.answer()).isEqualTo(ANSWER);
        assertThat(known.isOf("POST /api/x?null")).isTrue();
        assertThat(known.isOf("POST /api/y?null")).isFalse();
        assertThat(known.held(DIGEST)).isTrue();
        assertThat(known.held(DIGEST.replace('9', '8'))).isFalse();
        assertThat(answers.begin(key("k2"))).as("broken off long ago").isNull();
        assertThat(answers.begin(key("k3"))).as("too old").isNull();
        assertThat(jdbc.queryForList("select count(*) from kept_answer", Integer.class))
                .containsExactly(3);
        assertThat(jdbc.queryForList("select to_regclass('answer_by_key')::text", String.class))
                .containsOnlyNulls();
        assertThat(jdbc.queryForList("select encode(answer, 'escape') from kept_answer", String.class))
                .noneMatch(kept -> kept != null && kept.contains(WHY));
    }

    private static Key key(String key) {
        return new Key("Jan Jansen", key, "POST /api/x?null");
    }

    private static void insert(JdbcTemplate jdbc, String key, Answer answer, String ago) {
        jdbc.update(
                """
                insert into answer_by_key (person, key, request, content, status, headers, body, process, began_at)
                values ('Jan Jansen', ?, 'POST /api/x?null', ?, ?, ?, ?, ?, now() - cast(? as interval))""",
                key,
                answer == null ? null : DIGEST,
                answer == null ? null : answer.status(),
                answer == null ? null : answer.headers(),
                answer == null ? null : answer.body(),
                UUID.randomUUID(),
                ago);
    }

    private static FluentConfiguration migrations(DataSource database) {
        return Flyway.configure().dataSource(database).locations("classpath:db/platform");
    }
}

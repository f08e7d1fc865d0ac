package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.launcher.client.TierledgerClient;
import io.tierledger.launcher.client.UnexpectedAnswer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./run seal-old-events} on what an earlier version left, with a typed name and an extra column more than there were: they went the way
 * of all stores, and were passed on.
 */
class SealingOldEventsTest {
    private static final List<String> SERVICES = List.of("customer", "scoring", "tier", "engagement");
    private static final String TYPED = "Petra Planted";
    private static final String FACT = "Geheim plan";
    /** Names of customers, what persons said, and whoever typed it. */
    private static final List<String> TEXTS =
            List.of("Klant é", "Groeit é", "kept by hand", "geen tijd", "gedaan é", "\"Bea\"", TYPED, FACT);

    private static final Comparator<JsonNode> NUMBERS = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.equals(NUMBERS, other) ? 0 : 1;

    /** What was left, used by this version; never changed after that. */
    private static @TempDir Path used;

    private static Command.Ended whileItRan;

    @TempDir
    private Path directory;

    private Path data;

    @BeforeAll
    static void use() throws Exception {
        Path left = used.resolve("data");
        try (LeftBehind archive = new LeftBehind("2026-11-28")) {
            archive.restoreInto(left);
        }
        plant(left);
        whileItRan = useIt(left);
    }

    @BeforeEach
    void copy() throws Exception {
        data = directory.resolve("data");
        Copied.from(used.resolve("data"), data);
    }

    /** A customer that no question of the archive is about. */
    private static void plant(Path left) {
        try (EmbeddedStores stores = PostgresAlone.start(left)) {
            assertThat(replaced(
                            stores,
                            "customer",
                            "customer:K7",
                            "\"facts\":{}",
                            "\"facts\":{\"x-plan\":\"" + FACT + "\"}"))
                    .isOne();
            assertThat(replaced(stores, "customer", "customer:K7", "\"order:O7-2\"", "\"" + TYPED + "\""))
                    .isOne();
            assertThat(replaced(stores, "scoring", "partition:6", "\\\"order:O7-2\\\"", "\\\"" + TYPED + "\\\""))
                    .isOne();
            assertThat(replaced(stores, "tier", "partition:6", "\\\"order:O7-2\\\"", "\\\"" + TYPED + "\\\""))
                    .isOne();
            assertThat(replaced(
                            stores,
                            "scoring",
                            "partition:6",
                            "\\\"customerId\\\":\\\"K7\\\",(.*)\\\"facts\\\":{}",
                            "\\\"customerId\\\":\\\"K7\\\",$1\\\"facts\\\":{\\\"x-plan\\\":\\\"" + FACT + "\\\"}"))
                    .isOne();
            SERVICES.forEach(service -> of(stores, service).execute("analyze")); // which keeps usual values
        }
    }

    private static int replaced(EmbeddedStores stores, String service, String stream, String what, String with) {
        JdbcTemplate jdbc = of(stores, service);
        int[] replaced = {0};
        String pattern = what.contains("(.*)")
                ? java.util.regex.Pattern.quote(what).replace("(.*)", "\\E(.*)\\Q")
                : java.util.regex.Pattern.quote(what);
        String replacement = with.replace("\\", "\\\\");
        jdbc.query(
                "select global_index, payload from domain_event where aggregate_identifier = ?",
                row -> {
                    String payload = new String(row.getBytes(2), StandardCharsets.UTF_8);
                    String other = payload.replaceAll(pattern, replacement);
                    if (!other.equals(payload)) {
                        replaced[0] += jdbc.update(
                                "update domain_event set payload = ? where global_index = ?",
                                other.getBytes(StandardCharsets.UTF_8),
                                row.getLong(1));
                    }
                },
                stream);
        return replaced[0];
    }

    private static JdbcTemplate of(EmbeddedStores stores, String service) {
        return new JdbcTemplate(new DriverManagerDataSource(stores.jdbcUrl("tierledger_" + service)));
    }

    @Test
    void nothing_is_left_in_any_file_and_everything_is_answered_as_before() throws Exception {
        List<String> before = FilesWith.texts(data, TEXTS);
        assertThat(before).anyMatch(file -> file.startsWith("postgres/data/base/"));
        assertThat(before).anyMatch(file -> file.startsWith("postgres/data/pg_wal/"));
        assertThat(before).anyMatch(file -> file.startsWith("kafka/log/"));
        assertThat(before).anyMatch(file -> file.startsWith("mongo/"));
        Map<String, List<String>> rows = rows("global_index, aggregate_identifier, sequence_number, event_identifier,"
                + " payload_type, payload_revision, meta_data, time_stamp");

        Command.Ended ended = Command.run("seal-old-events", "--data=" + data);
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("Done.");
        assertThat(FilesWith.texts(data, TEXTS)).isEmpty();
        assertThat(rows(
                        "global_index, aggregate_identifier, sequence_number, event_identifier, payload_type, payload_revision,"
                                + " meta_data, time_stamp"))
                .isEqualTo(rows);

        Map<String, List<String>> sealed = rows("global_index, payload");
        Command.Ended again = Command.run("seal-old-events", "--data=" + data);
        assertThat(again.code()).as(again.said()).isZero();
        assertThat(again.said()).contains("nothing was changed");
        assertThat(rows("global_index, payload")).isEqualTo(sealed);

        answersAsBefore();
        assertThat(FilesWith.texts(data, TEXTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts and names", "topics and read models"})
    void a_run_that_is_killed_is_finished_by_the_next(String line) throws Exception {
        Command.Ended killed = Command.killedAt(said -> said.contains(line), "seal-old-events", "--data=" + data);
        assertThat(killed.code()).as(killed.said()).isNotZero();
        Command.Ended next = Command.run("seal-old-events", "--data=" + data);
        assertThat(next.code()).as(next.said()).isZero();
        assertThat(next.said()).contains("Done.");
        assertThat(FilesWith.texts(data, TEXTS)).isEmpty();
    }

    @Test
    void whoever_is_running_is_not_disturbed() throws Exception {
        assertThat(whileItRan.code()).isEqualTo(1);
        assertThat(whileItRan.said()).contains("is in use by another Tierledger");
        Command.Ended elsewhere = Command.run("seal-old-events", "--data=" + directory.resolve("nowhere"));
        assertThat(elsewhere.code()).isEqualTo(1);
        assertThat(elsewhere.said()).contains("There is no data directory of Tierledger");
        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    /** Topics, read models and state are filled, with what stands in clear; whoever seals meanwhile is refused, and it goes on. */
    private static Command.Ended useIt(Path left) throws Exception {
        try (ChildSystem child = ChildSystem.start(left);
                TierledgerClient client = new TierledgerClient(child.address(), child.credentials())) {
            Command.Ended ended = Command.run("seal-old-events", "--data=" + left);
            for (String question : List.of(
                    "/api/tiers/customers/K6?method=weighted-metals",
                    "/api/activities/given",
                    "/api/tiers/pyramid?method=value-potential")) {
                Awaitility.await(question)
                        .atMost(2, TimeUnit.MINUTES)
                        .ignoreExceptionsInstanceOf(UnexpectedAnswer.class)
                        .until(() -> !client.get(question).isEmpty());
            }
            assertThat(child.stop()).as("exit code after SIGTERM").isEqualTo(143);
            return ended;
        }
    }

    private void answersAsBefore() throws Exception {
        try (LeftBehind left = new LeftBehind("2026-11-28");
                ChildSystem child = ChildSystem.start(data);
                TierledgerClient client = new TierledgerClient(child.address(), child.credentials())) {
            for (Map.Entry<String, JsonNode> asked : left.answers().properties()) {
                Awaitility.await(asked.getKey())
                        .atMost(Duration.ofMinutes(2))
                        .ignoreExceptionsInstanceOf(UnexpectedAnswer.class)
                        .untilAsserted(() -> assertThatObject(client.get(asked.getKey()))
                                .usingComparator(BY_VALUE)
                                .isEqualTo(SaidSince.in(asked.getValue())));
            }
            JsonNode again = Steps.recomputed(client);
            assertThat(again.path("different").asInt()).isZero();
            assertThat(again.path("same").asInt()).isGreaterThan(100);
            JsonNode planted = client.get("/api/customers/K7");
            assertThat(planted.toString()).contains(TYPED, FACT);
        }
    }

    private Map<String, List<String>> rows(String columns) {
        Map<String, List<String>> rows = new TreeMap<>();
        try (EmbeddedStores stores = PostgresAlone.start(data)) {
            for (String service : SERVICES) {
                rows.put(
                        service,
                        of(stores, service)
                                .query(
                                        "select (" + columns + ")::text from domain_event order by global_index",
                                        (row, number) -> row.getString(1)));
            }
        }
        return rows;
    }
}

package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.launcher.AcceptRestore;
import io.tierledger.launcher.CommandLine;
import io.tierledger.launcher.Launcher;
import io.tierledger.launcher.RunningTierledger;
import io.tierledger.launcher.StartRefused;
import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.client.TierledgerClient;
import io.tierledger.ledger.Checkpoint;
import io.tierledger.ledger.Note;
import io.tierledger.ledger.Row;
import io.tierledger.ledger.SignerKey;
import io.tierledger.ledger.files.Growing;
import io.tierledger.ledger.files.LedgerFiles;
import io.tierledger.verifier.VerifyLedger;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * A small system that ran and was stopped: its ledgers hold what its stores hold, for our verifier and for Go's, and whatever somebody does to a
 * store by SQL is found and located.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerifyingLedgersTest {
    private static final List<String> SERVICES = List.of("customer", "scoring", "tier", "engagement");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Those that others refer to come first. */
    private static final String TABLES = """
            select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'
            order by tablename desc""";

    private static final SampleFiles FILES = new SampleFiles(40, 400);

    private static @TempDir Path data;
    /** What an auditor took along while it ran. */
    private static final Map<String, String> TAKEN = new HashMap<>();

    private static final List<String> PROOFS = new ArrayList<>();
    private static EmbeddedStores postgres;

    @BeforeAll
    static void useIt() throws Exception {
        List<String> words = List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + data);
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
                TierledgerClient client = new TierledgerClient(running.address(), Credentials.ofEveryRole(data))) {
            Loading loading = new Loading(client, FILES);
            loading.customers();
            take(client);
            loading.orders();
            Awaitility.await().atMost(LIMIT).until(() -> size(client) > 2 * size(taken("customer/checkpoint")));
            prove(client);
        }
        postgres = PostgresAlone.start(data);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private static void take(TierledgerClient client) {
        for (String service : SERVICES) {
            Awaitility.await()
                    .atMost(LIMIT)
                    .until(() -> call(client, service + "/checkpoint").startsWith("tierledger/"));
            for (String what : List.of("/checkpoint", "/key")) {
                TAKEN.put(service + what, call(client, service + what));
            }
        }
    }

    private static void prove(TierledgerClient client) {
        String now = call(client, "customer/checkpoint");
        long size = size(now);
        for (long event : List.of(1L, 256L, 257L, size)) {
            JsonNode proof = client.get("/api/ledger/customer/proof/inclusion?event=" + event);
            PROOFS.add(String.join(
                    " ",
                    "inclusion",
                    proof.path("size").asString(),
                    root(proof.path("checkpoint").asString()),
                    proof.path("index").asString(),
                    proof.path("leaf").asString(),
                    hashes(proof)));
        }
        String before = taken("customer/checkpoint");
        JsonNode continued = client.get("/api/ledger/customer/proof/consistency?from=" + size(before) + "&to=" + size);
        PROOFS.add(String.join(
                " ", "consistency", "" + size(before), root(before), "" + size, root(now), hashes(continued)));
    }

    private static String call(TierledgerClient client, String path) {
        return client.call("GET", "/api/ledger/" + path, Map.of(), BodyPublishers.noBody(), LIMIT)
                .body();
    }

    private static String hashes(JsonNode proof) {
        return String.join(
                " ", proof.path("proof").valueStream().map(JsonNode::asString).toList());
    }

    private static String taken(String what) {
        return String.valueOf(TAKEN.get(what));
    }

    private static long size(TierledgerClient client) {
        return size(call(client, "customer/checkpoint"));
    }

    private static long size(String checkpoint) {
        return Long.parseLong(checkpoint.split("\n")[1]);
    }

    private static String root(String checkpoint) {
        return checkpoint.split("\n")[2];
    }

    private static Path file(String name, String content) throws Exception {
        return Files.writeString(data.resolve(name), content);
    }

    private static String verified(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "--data=" + data,
                "--postgres=" + postgres.jdbcUrl("tierledger_customer").replace("/tierledger_customer?", "/?")));
        words.addAll(List.of(more));
        List<String> said = new ArrayList<>();
        int end = VerifyLedger.run(words, said::add);
        return end + " " + String.join("\n", said);
    }

    @Test
    @Order(1)
    void what_was_stored_is_what_was_signed_and_what_an_auditor_took_along_is_in_it() throws Exception {
        List<String> more = new ArrayList<>();
        for (String service : SERVICES) {
            more.add("--checkpoint=" + file(service + ".note", taken(service + "/checkpoint")));
            more.add("--key=" + taken(service + "/key").strip());
        }
        assertThat(verified(more.toArray(String[]::new)))
                .startsWith("0 customer: ")
                .contains("\nscoring: ", "\ntier: ", "\nengagement: ")
                .doesNotContain("no ledger", "would pass");
    }

    @Test
    @Order(2)
    void go_accepts_note_tiles_entries_and_proofs_and_refuses_others() throws Exception {
        Optional<Path> go = GoTools.built();
        assumeTrue(go.isPresent(), "no Go, or no network to fetch golang.org/x/mod: nobody else holds the ledger");
        String key = taken("customer/key").strip();
        Path ledger = data.resolve("ledger/customer");
        Path proofs = file("proofs", String.join("\n", PROOFS));
        GoTools.Said said = GoTools.run(go.get(), ledger, key, proofs);
        assertThat(said.text()).startsWith("accepted: ").contains(PROOFS.size() + " proofs");
        assertThat(said.status()).isZero();
        assertThat(GoTools.run(go.get(), ledger, taken("tier/key").strip(), proofs)
                        .text())
                .startsWith("refused: ");
        for (String proof : PROOFS) {
            String other = proof.replaceAll("[A-Za-z0-9+/]{3}=$", "AAA=");
            assertThat(GoTools.run(go.get(), ledger, key, file("proofs", other)).text())
                    .startsWith("refused: ");
        }
        for (String name : List.of("tile/0/000", "tile/entries/000.gz", "checkpoint")) {
            byte[] before = Files.readAllBytes(ledger.resolve(name));
            byte[] after = before.clone();
            after[20] ^= 1;
            Files.write(ledger.resolve(name), after);
            assertThat(GoTools.run(go.get(), ledger, key, proofs).text())
                    .as(name)
                    .startsWith("refused: ");
            Files.write(ledger.resolve(name), before);
        }
    }

    @Test
    @Order(3)
    void whatever_is_done_by_sql_is_found_and_located() {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(postgres.jdbcUrl("tierledger_customer")));
        jdbc.execute("create table kept as select * from domain_event");
        String event = jdbc.queryForObject(
                "select '(' || payload_type || ', ' || aggregate_identifier || ')' from domain_event where global_index = 60",
                String.class);
        String put =
                "insert into domain_event select 60, 'order:X', 0, type, 'x', meta_data, payload, payload_revision, 'order-placed', time_stamp"
                        + " from kept where global_index = 59";
        Map<String, List<String>> done = Map.of(
                "event 60 " + event + " was changed",
                List.of(
                        "update domain_event set payload = set_byte(payload, 3, get_byte(payload, 3) # 1) where global_index = 60"),
                "event 60 " + event + " was deleted",
                List.of(
                        "delete from domain_event where global_index = 60",
                        "update domain_event set global_index = -global_index where global_index > 60",
                        "update domain_event set global_index = -global_index - 1 where global_index < 0"),
                "event 60 (order-placed, order:X) was inserted",
                List.of(
                        "update domain_event set global_index = -global_index where global_index >= 60",
                        "update domain_event set global_index = -global_index + 1 where global_index < 0",
                        put),
                "event 70 " + event + " was moved from 60",
                List.of(
                        "update domain_event set global_index = -1 where global_index = 60",
                        "update domain_event set global_index = 60 where global_index = 70",
                        "update domain_event set global_index = 70 where global_index = -1"),
                "cut off after 100",
                List.of("delete from domain_event where global_index > 100"));
        done.forEach((found, statements) -> {
            statements.forEach(jdbc::execute);
            assertThat(verified()).startsWith("1 customer: " + found + "\nscoring: ");
            jdbc.execute("truncate domain_event");
            jdbc.execute("insert into domain_event select * from kept");
            assertThat(verified()).startsWith("0 ").contains("would pass as well");
        });
    }

    /** By somebody who may write to the database and to all files, and has not our key. */
    @Test
    @Order(4)
    void a_ledger_that_is_built_anew_by_a_new_key_is_another() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(postgres.jdbcUrl("tierledger_customer")));
        jdbc.update("update domain_event set time_stamp = replace(time_stamp, ':', '.') where global_index = 60");
        LedgerFiles files = new LedgerFiles(data.resolve("ledger/customer"));
        SignerKey key = new SignerKey("tierledger/customer", new byte[SignerKey.SEED]);
        Growing anew = new Growing(files, 0);
        jdbc.query("select * from domain_event order by global_index", row -> {
            anew.add(new Row(
                            row.getLong("global_index"),
                            row.getString("aggregate_identifier"),
                            row.getLong("sequence_number"),
                            row.getString("payload_type"),
                            row.getString("payload_revision"),
                            row.getString("event_identifier"),
                            row.getString("time_stamp"),
                            row.getBytes("meta_data"),
                            row.getBytes("payload"))
                    .entry());
        });
        anew.flush();
        files.keep(Note.signed(new Checkpoint("tierledger/customer", anew.size(), anew.root()).text(), key));
        files.keep(key.verifier());
        assertThat(verified()).startsWith("0 customer: ").contains("would pass as well");
        assertThat(verified("--key=" + taken("customer/key").strip())).startsWith("1 customer: another key\n");
        assertThat(verified("--checkpoint=" + file("customer.note", taken("customer/checkpoint"))))
                .startsWith("1 customer: another key\n");
    }

    /** Put back as an administrator puts a backup back: first of one store alone, then of all. */
    @Test
    @Order(5)
    void an_older_copy_of_the_stores_goes_on_once_somebody_accepts_it() throws Exception {
        makeTheLedgerOfCustomersAgain();
        inEachStore(SERVICES, "create schema if not exists copied", "create table copied.%1$s as table public.%1$s");
        String before = used(running -> {
            String date = running.get("/api/clock").path("businessDate").asString();
            Answer later = running.post(
                    "/api/clock/advance", "{\"to\":\"" + LocalDate.parse(date).plusDays(1) + "\"}", Map.of());
            running.awaitSettled(later.header("Location"), LIMIT, state -> {});
            return date;
        });
        putBack(List.of("customer"));
        assertThatThrownBy(() -> acceptRestore(PostgresAlone.NOT_STARTED))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The store of the scoring-service has taken in event ");
        putBack(List.of("scoring", "tier", "engagement"));
        assertThat(acceptRestore(Map.of()))
                .contains("  customer: goes on after event ", "  engagement: goes on after event ", "Accepted.");
        String now = used(running -> {
            Awaitility.await()
                    .atMost(LIMIT)
                    .until(() -> SERVICES.stream()
                            .allMatch(service -> call(running, service + "/checkpoint")
                                    .startsWith("tierledger/" + service + "/g2\n")));
            return running.get("/api/clock").path("businessDate").asString();
        });
        assertThat(now).isEqualTo(before);
        postgres = PostgresAlone.start(data);
        assertThat(verified())
                .startsWith("0 customer: ")
                .containsPattern("engagement: .* by tierledger/engagement/g2.*; after event .* an older copy went on");
        assertThat(verified("--key=" + taken("tier/key").strip()))
                .contains("tier: generation 2, whose key was not given");
    }

    /** What was done to it before is undone, and its files are made again at the next start. */
    private static void makeTheLedgerOfCustomersAgain() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(postgres.jdbcUrl("tierledger_customer")));
        jdbc.execute("truncate domain_event");
        jdbc.execute("insert into domain_event select * from kept");
        jdbc.execute("drop table kept");
        FileSystemUtils.deleteRecursively(data.resolve("ledger/customer"));
        postgres.close();
    }

    private static void putBack(List<String> services) throws Exception {
        inEachStore(services, "truncate public.%1$s cascade", "insert into public.%1$s select * from copied.%1$s");
    }

    /** Each statement for all tables; while nothing else runs. */
    private static void inEachStore(List<String> services, String... statements) throws Exception {
        try (EmbeddedStores alone = PostgresAlone.start(data)) {
            for (String service : services) {
                JdbcTemplate jdbc =
                        new JdbcTemplate(new DriverManagerDataSource(alone.jdbcUrl("tierledger_" + service)));
                List<String> tables = jdbc.queryForList(TABLES, String.class);
                for (String statement : statements) {
                    tables.forEach(table -> jdbc.execute(statement.formatted(table)));
                }
            }
        }
    }

    private static String used(Function<TierledgerClient, String> use) throws Exception {
        List<String> words = List.of("--empty", "--clock=follow-orders", "--port=0", "--data=" + data);
        try (RunningTierledger running = Launcher.start(CommandLine.parse(words, Map.of()), line -> {});
                TierledgerClient client = new TierledgerClient(running.address(), Credentials.ofEveryRole(data))) {
            return use.apply(client);
        }
    }

    private static String acceptRestore(Map<String, String> environment) {
        List<String> said = new ArrayList<>();
        List<String> words = List.of("accept-restore", "--data=" + data, "--note=the copy of Sunday");
        AcceptRestore.in(CommandLine.parse(words, environment), said::add);
        return String.join("\n", said);
    }
}

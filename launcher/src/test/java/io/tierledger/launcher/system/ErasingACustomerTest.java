package io.tierledger.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.launcher.client.Answer;
import io.tierledger.launcher.client.TierledgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * A customer is erased in the whole system, which is killed on the way: its name, planted wherever a text can be given, stands in no answer and in no
 * byte of the data directory, also with an old backup of the keys; what was decided about it stands, and comes out the same.
 */
class ErasingACustomerTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String NAME = "Wilhelmina Wildevuur";
    private static final int QUESTIONS = 80;
    /** Instead of a minute after the last service has said so. */
    private static final List<String> SOON_DONE = List.of("-Dtierledger.erasure.done-after=PT2S");

    private static final long SEED = 20_261_130;
    private static final List<String> SERVICES = List.of("customer", "scoring", "tier", "engagement");

    @TempDir
    Path directory;

    private TierledgerClient client;

    @Test
    void the_name_is_nowhere_and_the_past_stands() throws Exception {
        Path data = directory.resolve("data");
        String pyramid;
        try (ChildSystem child = ChildSystem.start(data, SOON_DONE);
                TierledgerClient asking = new TierledgerClient(child.address(), child.credentials())) {
            client = asking;
            plant();
            assertThat(answersWithTheName()).as("answers that would show it").hasSizeGreaterThan(5);
            pyramid = Outcome.pyramid(client, "abc-attention");
            child.stop();
        }
        List<byte[]> backup = keys(data);
        assertThat(backup).hasSize(1);
        try (ChildSystem child = ChildSystem.start(data, SOON_DONE);
                TierledgerClient asking = new TierledgerClient(child.address(), child.credentials())) {
            client = asking;
            write("anna", "POST", "/api/customers/K1/erasure", "{\"reason\":\"vroeg erom\"}");
            write("bram", "POST", "/api/customers/K1/erasure/approval", "");
            child.kill();
        }
        try (ChildSystem child = ChildSystem.start(data, SOON_DONE);
                TierledgerClient asking = new TierledgerClient(child.address(), child.credentials())) {
            client = asking;
            client.await(
                    "/api/customers/K1/erasure",
                    LIMIT,
                    state -> state.path("state").asString("").equals("DONE"));
            assertThat(answersWithTheName()).isEmpty();
            assertThat(client.get("/api/customers/K1").path("erasedOn").asString(""))
                    .isNotEmpty();
            assertThat(Outcome.pyramid(client, "abc-attention")).isEqualTo(pyramid);
            theSameIsComputed();
            child.stop();
        }
        assertThat(FilesWith.texts(directory, List.of(NAME, "Wildevuur"))).isEmpty();
        eachStepOnce(data);

        restore(data, backup);
        try (ChildSystem child = ChildSystem.start(data, SOON_DONE);
                TierledgerClient asking = new TierledgerClient(child.address(), child.credentials())) {
            client = asking;
            assertThat(answersWithTheName()).as("with the keys of before").isEmpty();
            child.stop();
        }
        assertThat(keys(data)).as("destroyed again").isEmpty();
        assertThat(FilesWith.texts(directory, List.of(NAME, "Wildevuur"))).isEmpty();
    }

    private void plant() {
        take("account-managers", "account_manager_id,name\n0,Zofia\n");
        take(
                "customers",
                "customer_id,name,account_manager_id,status,x-note\nK1," + NAME + ",0,ACTIVE," + NAME
                        + "\nK2,Els,0,ACTIVE,\n");
        take(
                "orders",
                "order_id,customer_id,placed_on,amount,currency\nO1,K1,2026-10-01,84210.00,EUR\n"
                        + "O2,K1,2026-10-02,12.50,EUR\nO3,K2,2026-10-03,700.00,EUR\nO4,K2,2026-11-29,10.00,EUR\n");
        write(
                "bram",
                "PUT",
                "/api/people/anna",
                "{\"name\":\"A\",\"roles\":[\"administrator\"],\"accountManagerId\":\"0\"}");
        String reason = "{\"reason\":\"" + NAME + " belde\"}";
        write("bram", "POST", "/api/orders/O2/cancellation", reason);
        write(
                "anna",
                "PUT",
                "/api/scorecards/K1/judgements/potential?method=value-potential",
                "{\"score\":2,\"rationale\":\"" + NAME + " groeit\"}");
        write(
                "bram",
                "PUT",
                "/api/tiers/customers/K1/override?method=abc-attention",
                "{\"tier\":\"C\",\"until\":\"2027-06-30\",\"reason\":\"" + NAME + " wil het\"}");
        write("anna", "POST", "/api/customers/K1/moments", "{\"kind\":\"CALL\",\"note\":\"" + NAME + " nam op\"}");
        write(
                "anna",
                "POST",
                "/api/requests",
                "{\"requestId\":\"RQ1\",\"customerId\":\"K1\",\"kind\":\"QUESTION\",\"subject\":\"van " + NAME + "\"}");
        write("anna", "POST", "/api/requests/RQ1/answer", "{\"note\":\"" + NAME + " weet het\"}");
        write(
                "bram",
                "POST",
                "/api/customers/K1/status",
                "{\"status\":\"REMOVED\",\"reason\":\"" + NAME + " ging weg\"}");
        client.await(
                "/api/customers?search=K1",
                LIMIT,
                list -> list.at("/items/0/status").asString("").equals("REMOVED"));
    }

    private void take(String kind, String csv) {
        client.awaitSettled(client.importCsv(kind, BodyPublishers.ofString(csv), LIMIT), LIMIT, seen -> {});
    }

    private void write(String user, String method, String path, String body) {
        Answer answer = client.call(
                method,
                path,
                Map.of("Content-Type", "application/json", "Tierledger-User", user),
                BodyPublishers.ofString(body),
                LIMIT);
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isBetween(200, 204);
    }

    /** Every question that is described, with values of this customer, and a search for the name. */
    private List<String> answersWithTheName() {
        Questions questions = new Questions(client, values());
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> paths = new ArrayList<>(List.of(
                "/api/customers?search=Wildevuur",
                "/api/customers/K1",
                "/api/customers/K1/orders",
                "/api/customers/K1/moments",
                "/api/plans/K1",
                "/api/requests/RQ1",
                "/api/tiers/changes?limit=100",
                "/api/tiers/customers/K1",
                "/api/tiers/customers/K1/history?method=abc-attention",
                "/api/scorecards/K1"));
        for (int i = 0; i < QUESTIONS; i++) {
            paths.add(questions.any(random));
        }
        List<String> showing = new ArrayList<>();
        for (String path : paths) {
            for (String accept : List.of("application/json", "text/csv")) {
                Answer answer = client.call("GET", path, Map.of("Accept", accept), BodyPublishers.noBody(), LIMIT);
                assertThat(answer.status()).as(path).isLessThan(500);
                if (answer.body().contains("Wildevuur")) {
                    showing.add(path);
                }
            }
        }
        return showing.stream().distinct().toList();
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new TreeMap<>();
        for (String name : List.of("customers", "customerId", "customer", "ids", "plans")) {
            values.put(name, List.of("K1"));
        }
        for (String name : List.of("accountManager", "accountManagerId", "account-managers", "assignee", "capacity")) {
            values.put(name, List.of("0"));
        }
        values.put("method", List.of("value-potential", "abc-attention"));
        values.put("methods", List.of("value-potential", "abc-attention"));
        values.put("changeId", changes());
        values.put("activities", List.of("K1~1~1"));
        values.put("requests", List.of("RQ1"));
        values.put("people", List.of("anna"));
        values.put("tier", List.of("A", "B", "C"));
        values.put("currency", List.of("USD"));
        return values;
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        client.get("/api/tiers/changes?limit=200").path("items").forEach(one -> {
            if (one.path("customerId").asString("").equals("K1")) {
                changes.add(one.path("changeId").asString());
            }
        });
        return changes;
    }

    private void theSameIsComputed() {
        List<String> changes = changes();
        assertThat(changes).hasSizeGreaterThan(2);
        for (String change : changes) {
            JsonNode answer = client.post(
                            "/api/tiers/changes/" + change + "/recomputation", "", Map.of("Tierledger-User", "anna"))
                    .json();
            assertThat(answer.path("same").asBoolean()).as("%s", answer).isTrue();
        }
    }

    private static void eachStepOnce(Path data) {
        try (EmbeddedStores stores = PostgresAlone.start(data)) {
            for (String service : SERVICES) {
                assertThat(count(stores, service, "carried-out")).as(service).isOne();
            }
            assertThat(count(stores, "customer", "subject-erased")).isOne();
            assertThat(count(stores, "customer", "erasure-reported")).isEqualTo(4);
            assertThat(count(stores, "customer", "erasure-done")).isOne();
        }
    }

    private static int count(EmbeddedStores stores, String service, String name) {
        Integer count = of(stores, service)
                .queryForObject("select count(*) from domain_event where payload_type = ?", Integer.class, name);
        return count == null ? -1 : count;
    }

    /** Keys of the customer that were not destroyed. */
    private static List<byte[]> keys(Path data) {
        try (EmbeddedStores stores = PostgresAlone.start(data)) {
            return of(stores, "keys")
                    .queryForList(
                            "select wrapped from subject_key where kind = 'customer' and subject = 'K1' and wrapped is not null",
                            byte[].class);
        }
    }

    private static void restore(Path data, List<byte[]> backup) {
        try (EmbeddedStores stores = PostgresAlone.start(data)) {
            assertThat(of(stores, "keys")
                            .update(
                                    "update subject_key set wrapped = ?, destroyed_at = null, erasure = null where kind = 'customer' and subject = 'K1'",
                                    (Object) backup.getFirst()))
                    .isOne();
        }
    }

    private static JdbcTemplate of(EmbeddedStores stores, String service) {
        return new JdbcTemplate(new DriverManagerDataSource(stores.jdbcUrl("tierledger_" + service)));
    }
}

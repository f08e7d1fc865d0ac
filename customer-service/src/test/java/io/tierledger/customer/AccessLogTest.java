package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.platform.accesslog.Access;
import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.rights.Purpose;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.specification.StallingProxy;
import io.tierledger.specification.TestTokens;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What auditors find of what was done here, in a log that nobody changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LOG = "/api/audit/access";
    private static final String NAME = "Zeldzaam Dakwerk";

    private EmbeddedStores stores;
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        stores = EmbeddedStores.inTemporaryDirectory();
        service = ServiceUnderTest.startOn(stores, CustomerService.class, "customer", Map.of());
        HttpResponse<String> sent = Sending.csv(
                service, "/api/imports/customers", "customer_id,name\nK 1," + NAME + "\nK2," + NAME + "\n,nobody\n");
        assertThat(sent.statusCode()).isIn(200, 202);
        ServiceUnderTest.await(
                "the customers", () -> service.get("/api/customers/K2").statusCode() == 200);
    }

    @AfterAll
    void stop() {
        service.close();
        stores.close();
    }

    @Test
    void a_page_is_one_row_in_ten_minutes_found_by_person_and_by_customer() {
        String token = service.issuer().person("lena", "reader");
        for (int i = 0; i < 3; i++) {
            assertThat(service.as(token, "GET", "/api/customers/K%201", "").statusCode())
                    .isEqualTo(200);
        }
        service.as(token, "GET", "/api/customers/K%201/orders", "");
        List<JsonNode> rows = awaitRows("?person=lena", 2);
        assertThat(rows)
                .extracting(row -> row.path("route").asString() + " "
                        + row.path("act").asString() + " "
                        + row.path("outcome").asString() + " " + row.path("customers") + " " + row.path("count") + " "
                        + row.path("network").asString())
                .containsExactlyInAnyOrder(
                        "GET /api/customers/{id} page answered [\"K 1\"] 1 127.0.0.0/24",
                        "GET /api/customers/{id}/orders page answered [\"K 1\"] 1 127.0.0.0/24");
        assertThat(rows("?person=lena&customer=K%201")).hasSize(2);
        assertThat(rows("?person=lena&customer=K2")).isEmpty();
    }

    @Test
    void a_refusal_a_change_of_rights_an_export_and_coming_and_going_are_found() {
        String reader = service.issuer().person("mark", "reader");
        assertThat(service.as(reader, "PUT", "/api/people/eve", "{\"name\":\"Eve\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.as(reader, "POST", "/sign-ins", "").statusCode()).isEqualTo(204);
        assertThat(service.as(reader, "POST", "/sign-outs", "").statusCode()).isEqualTo(204);
        assertThat(service.as(reader, "GET", errors(), "").statusCode()).isEqualTo(200);
        String administrator = service.issuer().person("ad", "administrator");
        assertThat(service.as(
                                administrator,
                                "PUT",
                                "/api/people/eve",
                                "{\"name\":\"" + NAME + "\",\"roles\":[\"reader\"]}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(awaitRows("?person=mark", 4))
                .extracting(row ->
                        row.path("act").asString() + " " + row.path("outcome").asString() + " "
                                + row.path("selection").asString().replaceAll("id=[0-9a-f-]{36}$", "id"))
                .containsExactlyInAnyOrder(
                        "change-of-rights role-needed id=eve&needed=keeping-people",
                        "sign-in answered ",
                        "sign-out answered ",
                        "export answered id");
        assertThat(awaitRows("?person=ad", 1))
                .singleElement()
                .satisfies(row -> assertThat(row.path("selection").asString()).isEqualTo("id=eve&roles=reader"));
    }

    @Test
    void reading_the_log_is_in_it_before_it_is_answered_and_is_for_auditors() {
        assertThat(service.as(service.issuer().person("nina", "administrator"), "GET", LOG, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.as(TestTokens.ofProgram(Purpose.READ), "GET", LOG, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.as("", "GET", LOG, "").statusCode()).isEqualTo(401);
        String auditor = service.issuer().person("otto", "auditor");
        assertThat(service.as(auditor, "GET", LOG + "?person=nina&from=2026-01-01", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(rows("?person=otto"))
                .as("at once, not with the next batch")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("act").asString()).isEqualTo("access-log");
                    assertThat(row.path("selection").asString()).isEqualTo("from=2026-01-01&person=nina");
                });
    }

    @Test
    void it_is_read_page_by_page_the_newest_first_and_by_moments_and_days() {
        for (int i = 0; i < 5; i++) {
            assertThat(service.as(service.issuer().person("piet", "reader"), "POST", "/sign-ins", "")
                            .statusCode())
                    .isEqualTo(204);
        }
        List<JsonNode> all = awaitRows("?person=piet", 5);
        assertThat(all.stream()
                        .map(row -> Instant.parse(row.path("at").asString()))
                        .toList())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json("?person=piet&limit=2" + cursor);
            page.path("items").forEach(paged::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(all);

        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        assertThat(rows("?person=piet&from=" + today + "&to=" + today)).hasSize(5);
        assertThat(rows("?person=piet&to=" + today.minusDays(1))).isEmpty();
        assertThat(rows("?person=piet&from=" + today.plusDays(1))).isEmpty();
        String third = all.get(2).path("at").asString();
        assertThat(rows("?person=piet&from=" + third)).hasSize(3);
        assertThat(rows("?person=piet&to=" + third)).hasSize(2);
    }

    @Test
    void all_that_is_found_is_taken_away_as_a_file_which_is_in_the_log_and_computes_nothing() {
        int many = 1_201;
        AccessLog log = service.bean(AccessLog.class);
        for (int i = 0; i < many; i++) {
            log.noteEach(new Access(
                    "person:fons", "=s" + i, "page", "GET /api/x", "", List.of("K 1", "K2"), 2, null, "answered"));
        }
        ServiceUnderTest.await("what waits", () -> log.waiting() == 0);
        String auditor = service.issuer().person("olga", "auditor");
        HttpResponse<String> file = asFile(auditor, "?person=fons");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("access.csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(1 + many).doesNotHaveDuplicates();
        assertThat(lines.getFirst()).isEqualTo("at,who,session,act,route,selection,customers,count,network,outcome");
        assertThat(lines.get(1))
                .endsWith(",person:fons,'=s" + (many - 1) + ",page,GET /api/x,,\"K 1, K2\",2,,answered");
        assertThat(lines.getLast()).contains(",'=s0,");
        assertThat(rows("?person=olga"))
                .as("at once, not with the next batch")
                .singleElement()
                .satisfies(row -> assertThat(row.path("act").asString() + " "
                                + row.path("route").asString() + " "
                                + row.path("selection").asString())
                        .isEqualTo("export GET /api/audit/access person=fons"));
        assertThat(asFile(service.issuer().person("nora", "administrator"), "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> refused = asFile(auditor, "?from=2026-11-30&to=2026-11-28");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).path("code").asString()).isEqualTo("from-after-to");
    }

    @Test
    void what_cannot_be_meant_is_refused_in_words() {
        for (Map.Entry<String, String> each : Map.of(
                        "?from=yesterday", "bad-parameter",
                        "?to=2026-13-01", "bad-parameter",
                        "?from=2026-11-30&to=2026-11-28", "from-after-to",
                        "?cursor=made-up", "bad-cursor",
                        "?limit=501", "bad-limit",
                        "?act=page", "unknown-parameter",
                        "?person=", "empty-parameter")
                .entrySet()) {
            HttpResponse<String> answer = service.get(LOG + each.getKey());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(400);
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("code").asString()).as(each.getKey()).isEqualTo(each.getValue());
            assertThat(problem.path("detail").asString()).as(each.getKey()).isNotEmpty();
        }
    }

    @Test
    void no_name_and_nothing_that_was_searched_for_is_in_the_log() {
        String reader = service.issuer().person("rosa", "reader");
        String words = URLEncoder.encode(NAME, StandardCharsets.UTF_8).replace("+", "%20");
        service.as(reader, "GET", "/api/customers?q=" + words, "");
        service.as(reader, "GET", "/api/customers?search=" + words, "");
        service.as(reader, "GET", "/api/customers/" + words, "");
        service.as(reader, "GET", "/api/customers/K%201", "");
        service.as(reader, "POST", "/api/tokens", "{\"purpose\":\"" + NAME + "\"}");
        service.as(service.issuer().person("sam", "auditor"), "GET", LOG + "?person=" + words, "");
        awaitRows("?person=rosa", 3);
        String whole = new JdbcTemplate(new DriverManagerDataSource(stores.jdbcUrl("tierledger_access")))
                .queryForList("select access::text from access", String.class)
                .toString();
        assertThat(whole).contains("person:rosa").doesNotContain("Zeldzaam", "Dakwerk");
    }

    @Test
    void what_waits_is_written_at_the_end_and_a_restart_keeps_it() {
        service.as(service.issuer().person("tess", "reader"), "GET", "/api/customers/K2", "");
        service.restart();
        assertThat(rows("?person=tess")).hasSize(1);
    }

    @Test
    void without_the_log_no_export_begins_and_pages_go_on() throws Exception {
        String address = stores.jdbcUrl("tierledger_access");
        int port = Integer.parseInt(address.replaceAll(".*://[^:/]+:([0-9]+)/.*", "$1"));
        try (StallingProxy proxy = StallingProxy.to(port);
                ServiceUnderTest alone = ServiceUnderTest.startOn(
                        stores,
                        CustomerService.class,
                        "customer",
                        Map.of(
                                "tierledger.access-log.url",
                                address.replace(":" + port + "/", ":" + proxy.port() + "/")))) {
            String reader = alone.issuer().person("uma", "reader");
            assertThat(alone.as(reader, "GET", errors(), "").statusCode()).isEqualTo(200);
            proxy.stall();
            HttpResponse<String> export = alone.as(reader, "GET", errors(), "");
            assertThat(export.statusCode()).isEqualTo(503);
            assertThat(JSON.readTree(export.body()).path("code").asString()).isEqualTo("access-log-away");
            assertThat(export.body()).doesNotContain("nobody");
            assertThat(alone.as(reader, "GET", "/api/customers/K2", "").statusCode())
                    .isEqualTo(200);
            assertThat(alone.bean(AccessLog.class).waiting()).isPositive();
            proxy.goOn();
            ServiceUnderTest.await(
                    "what waited", () -> rows("?person=uma&customer=K2").size() == 1);
        }
    }

    private String errors() {
        JsonNode imports = JSON.readTree(service.get("/api/imports").body()).path("items");
        return "/api/imports/" + imports.get(0).path("id").asString() + "/errors";
    }

    private List<JsonNode> awaitRows(String filter, int count) {
        ServiceUnderTest.await(count + " rows", () -> rows(filter).size() == count);
        return rows(filter);
    }

    private List<JsonNode> rows(String filter) {
        return StreamSupport.stream(json(filter).path("items").spliterator(), false)
                .toList();
    }

    private JsonNode json(String filter) {
        HttpResponse<String> answer =
                service.as(service.issuer().person("the-auditor", "auditor"), "GET", LOG + filter, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> asFile(String token, String question) {
        return service.call("GET", LOG + question, "", "Authorization", "Bearer " + token, "Accept", "text/csv");
    }
}

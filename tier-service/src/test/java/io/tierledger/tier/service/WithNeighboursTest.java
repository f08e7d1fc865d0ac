package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.questions.ContactsGiven;
import io.tierledger.contracts.questions.Valuation;
import io.tierledger.contracts.questions.Valuation.Potential;
import io.tierledger.contracts.questions.Valuations;
import io.tierledger.contracts.questions.YearSum;
import io.tierledger.contracts.questions.YearSums;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Page;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the neighbours' answers add: names, revenue, windows, today's measures. */
class WithNeighboursTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static FakeNeighbours neighbours;
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        neighbours = new FakeNeighbours();
        neighbours.answers.put("/internal/measures", measured(5_000_000));
        neighbours.answers.put("/internal/names", "{\"names\":{\"K0\":\"Jansen & Zn\"}}");
        neighbours.answering.put("/internal/orders/windows", WithNeighboursTest::ordered);
        neighbours.answers.put("/internal/valuations?method=abc-attention", JSON.writeValueAsString(valued()));
        neighbours.answers.put(
                "/internal/contacts?from=2012-03-04&to=2013-03-03",
                JSON.writeValueAsString(new ContactsGiven(9, Map.of("K8", 3, "K6", 2, "K1", 9))));
        service = ServiceUnderTest.start(
                TierService.class,
                "tier",
                Map.of(
                        "tierledger.services.customer",
                        neighbours.url(),
                        "tierledger.services.scoring",
                        neighbours.url(),
                        "tierledger.services.engagement",
                        neighbours.url()));
        Upstream upstream = new Upstream(service);
        upstream.publish("abc-attention", true);
        for (int i = 0; i < 30; i++) {
            int purchases = i == 0 ? 2 : 1;
            upstream.scored(
                    "abc-attention",
                    "K" + i,
                    "2013-03-02",
                    Map.of("purchases", purchases, "potential-a", 1 + i % 2),
                    Map.of("purchases", i == 0 ? "120000.00" : "12345.67"),
                    "ORDER");
        }
        upstream.day("2013-03-02");
        await("placed", () -> get("/api/tiers/pyramid").path("customers").asInt() == 30);
    }

    /** In two parts, as of two partitions. */
    private static String measured(long revenueOfK0) {
        return JSON.writeValueAsString(List.of(
                new YearSums(List.of(new YearSum("K0", revenueOfK0, 1_000_000, 3), new YearSum("K1", 1_000, -500, 1))),
                new YearSums(List.of(new YearSum("K2", 200, 100, 1)))));
    }

    private static List<Valuations> valued() {
        LocalDate today = LocalDate.of(2013, 3, 3);
        LocalDate lately = LocalDate.of(2013, 3, 1);
        Potential low = new Potential("abc-attention", "potential-a", 1, 2);
        Potential high = new Potential("value-potential", "potential", 3, 3);
        return List.of(
                new Valuations(
                        today,
                        null,
                        List.of(
                                new Valuation(
                                        "K0",
                                        5_000_000,
                                        1_000_000,
                                        3,
                                        5_000_000,
                                        today.minusMonths(6),
                                        null,
                                        List.of()),
                                new Valuation("K1", 1_000, -500, 1, 1_000, lately, null, List.of()),
                                new Valuation("K2", 1_000, -100, 1, 1_000, lately, 10_001_000L, List.of()),
                                new Valuation("K4", 900, 100, 1, 900, lately, 10_000_899L, List.of(high, low)))),
                new Valuations(
                        today,
                        null,
                        List.of(
                                new Valuation("K6", 800, 100, 1, 800, lately, null, List.of()),
                                new Valuation("K10", 10_000_000, 100, 1, 10_000_000, lately, null, List.of()),
                                new Valuation("K12", 700, 100, 0, 0, LocalDate.of(2012, 1, 1), null, List.of()),
                                new Valuation("K8", 700, 100, 1, 700, lately, null, List.of(low)))));
    }

    /** Everybody ordered three times, for 12,345.67 in all. */
    private static String ordered(String windows) {
        int asked = JSON.readTree(windows).size();
        assertThat(asked).isBetween(1, 5_000);
        return JSON.writeValueAsString(java.util.Collections.nCopies(asked, Map.of("count", 3, "sum", 1_234_567)));
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void money_that_nobody_could_tell_is_there_soon_after_somebody_can() {
        String answer = Objects.requireNonNull(neighbours.answers.remove("/internal/measures"));
        try {
            assertThat(revenueOn("2013-02-14").isNull()).isTrue();
        } finally {
            neighbours.answers.put("/internal/measures", answer);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> revenueOn("2013-02-14").isObject());
    }

    @Test
    void the_pyramid_tells_the_money_of_an_import_the_moment_it_is_settled() {
        String answer = Objects.requireNonNull(neighbours.answers.get("/internal/measures"));
        assertThat(ofTheBest()).isEqualTo("50000.00");
        try {
            neighbours.answers.put("/internal/measures", measured(7_000_000));
            assertThat(ofTheBest()).as("kept").isEqualTo("50000.00");
            settle("settled");
            assertThat(ofTheBest()).isEqualTo("70000.00");
        } finally {
            neighbours.answers.put("/internal/measures", answer);
            settle("as it was");
        }
    }

    @Test
    void the_pyramid_tells_the_money_of_one_order_as_soon_as_it_is_measured() {
        String answer = Objects.requireNonNull(neighbours.answers.get("/internal/measures"));
        neighbours.answers.put("/internal/reached", "{\"mark\":\"{0=17}\"}");
        try {
            assertThat(ofTheBest()).isEqualTo("50000.00");
            neighbours.answers.put("/internal/measures", measured(6_000_000));
            assertThat(ofTheBest()).as("nothing was taken in").isEqualTo("50000.00");
            neighbours.answers.put("/internal/reached", "{\"mark\":\"{0=18}\"}");
            assertThat(ofTheBest()).isEqualTo("60000.00");
        } finally {
            neighbours.answers.put("/internal/measures", answer);
            neighbours.answers.remove("/internal/reached");
            settle("as it was before");
        }
    }

    /** Relayed by all partitions and in the read models. */
    private static void settle(String importId) {
        long before = service.allEvents().size();
        service.publishToAll(Topics.SCORES, new ImportCompleted(importId));
        await("relayed", () -> service.allEvents().size() >= before + 12);
        await(
                "projected",
                () -> service.bean(Projections.class).position()
                        >= service.allEvents().getLast().position());
    }

    private static String ofTheBest() {
        return get("/api/tiers/pyramid")
                .path("tiers")
                .get(0)
                .path("revenue")
                .path("amount")
                .asString();
    }

    private static JsonNode revenueOn(String day) {
        return get("/api/tiers/pyramid?asOf=" + day).path("tiers").get(0).path("revenue");
    }

    @Test
    void the_pyramid_has_revenue_and_profit() {
        JsonNode tiers = get("/api/tiers/pyramid").path("tiers");
        assertThat(tiers.get(0).path("revenue").path("amount").asString()).isEqualTo("50000.00");
        assertThat(tiers.get(1).path("profit").path("amount").asString()).isEqualTo("-5.00");
        assertThat(tiers.get(0).path("revenueShare").decimalValue()).isEqualByComparingTo("0.9998");
        assertThat(get("/api/tiers/pyramid?asOf=2013-03-02")
                        .path("tiers")
                        .get(0)
                        .path("revenue")
                        .path("amount")
                        .asString())
                .isEqualTo("50000.00");
        assertThat(get("/api/tiers/migration?from=2013-03-01&to=2013-03-02")
                        .path("cells")
                        .get(0)
                        .path("revenue")
                        .path("amount")
                        .asString())
                .isEqualTo("50000.00");
    }

    @Test
    void names_are_added_where_somebody_knows_them() {
        assertThat(get("/api/tiers/customers/K0").path("customerName").asString())
                .isEqualTo("Jansen & Zn");
        assertThat(get("/api/tiers/customers/K1").has("customerName")).isFalse();
        assertThat(get("/api/tiers/changes/K0~abc-attention~1")
                        .path("customerName")
                        .asString())
                .isEqualTo("Jansen & Zn");
    }

    @Test
    void a_recomputation_compares_the_windows_too() {
        JsonNode same = JSON.readTree(service.call("POST", "/api/tiers/changes/K1~abc-attention~1/recomputation", "")
                .body());
        assertThat(same.path("same").asBoolean()).as("%s", same).isTrue();
        assertThat(same.path("windows").path("checked").asBoolean()).isTrue();
        JsonNode other = JSON.readTree(service.call("POST", "/api/tiers/changes/K0~abc-attention~1/recomputation", "")
                .body());
        assertThat(other.path("same").asBoolean()).isFalse();
        assertThat(other.path("decision").path("same").asBoolean()).isTrue();
        JsonNode again = other.path("windows").path("items").get(0).path("sumAgain");
        assertThat(again.path("amount").asString()).isEqualTo("12345.67");
        assertThat(again.path("currency").asString()).isEqualTo("EUR");
    }

    @Test
    void a_recomputation_of_all_finds_the_window_that_is_not_what_it_was() {
        assertThat(service.call("POST", "/api/tiers/recomputation", "").statusCode())
                .isEqualTo(202);
        await(
                "recomputed",
                () -> get("/api/tiers/recomputation").path("state").asString().equals("DONE"));
        JsonNode all = get("/api/tiers/recomputation");
        assertThat(all.path("checked").asInt()).as("%s", all).isEqualTo(30);
        assertThat(all.path("windows").asInt()).isEqualTo(30);
        assertThat(all.path("windowsNotChecked").asInt()).isZero();
        assertThat(all.path("same").asInt()).isEqualTo(29);
        assertThat(all.path("differences").toString()).isEqualTo("[\"K0~abc-attention~1\"]");
    }

    @Test
    void an_outlook_needs_scoring_and_a_date_that_is_to_come() {
        assertThat(service.get("/api/tiers/customers/K0/outlook").statusCode()).isEqualTo(503);
        assertThat(service.get("/api/tiers/customers/K0/outlook?at=2013-01-01").statusCode())
                .isEqualTo(422);
        assertThat(service.get("/api/tiers/customers/K0/outlook?at=2031-01-01").statusCode())
                .isEqualTo(422);
        assertThat(service.get("/api/tiers/customers/K0/outlook?at=soon").statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/tiers/customers/nobody/outlook").statusCode())
                .isEqualTo(404);
    }

    @Test
    void after_a_restart_everybody_stands_where_they_stood() {
        String before = service.get("/api/tiers/pyramid?asOf=2013-03-02").body();
        JsonNode k0 = get("/api/tiers/customers/K0");
        service.restart();
        assertThat(service.get("/api/tiers/pyramid?asOf=2013-03-02").body()).isEqualTo(before);
        assertThat(get("/api/tiers/customers/K0")).isEqualTo(k0);
        assertThat(get("/internal/customers-in-tier?tier=A").path("items").size())
                .isEqualTo(1);
    }

    @Test
    void findings_hold_tiers_against_what_customers_bring_could_bring_and_get() {
        JsonNode findings = get("/api/tiers/findings?limit=3");
        JsonNode counts = findings.path("counts");
        assertThat(counts.path("DEAD_A").asInt()).as("%s", findings).isEqualTo(1);
        assertThat(counts.path("HIDDEN_A_WALLET").asInt()).isEqualTo(1);
        assertThat(counts.path("HIDDEN_A_JUDGED").asInt()).isEqualTo(1);
        assertThat(counts.path("HIDDEN_A_UNJUDGED").asInt()).isEqualTo(2);
        assertThat(counts.path("LOSS_MAKING").asInt()).isEqualTo(2);
        assertThat(counts.path("EXPENSIVE_C").asInt()).isEqualTo(1);
        assertThat(findings.path("notLookedFor").isEmpty()).isTrue();
        assertThat(findings.path("basis").path("border").path("amount").asString())
                .isEqualTo("100000.00");
        assertThat(findings.path("basis").path("halfWindowFrom").asString()).isEqualTo("2012-09-04");
        JsonNode dead = findings.path("items").get(0);
        assertThat(dead.path("customerId").asString()).isEqualTo("K0");
        assertThat(dead.path("customerName").asString()).isEqualTo("Jansen & Zn");
        assertThat(dead.path("lastOrderOn").asString()).isEqualTo("2012-09-03");
        List<String> all = new ArrayList<>();
        for (JsonNode page = findings;
                ;
                page = get("/api/tiers/findings?limit=3&cursor="
                        + page.path("next").asString())) {
            page.path("items")
                    .forEach(f -> all.add(f.path("kind").asString() + " "
                            + f.path("customerId").asString()));
            if (!page.hasNonNull("next")) {
                break;
            }
        }
        assertThat(all)
                .containsExactly(
                        "DEAD_A K0",
                        "HIDDEN_A_WALLET K2",
                        "HIDDEN_A_JUDGED K4",
                        "HIDDEN_A_UNJUDGED K2",
                        "HIDDEN_A_UNJUDGED K6",
                        "LOSS_MAKING K1",
                        "LOSS_MAKING K2",
                        "EXPENSIVE_C K8");
        assertThat(get("/api/tiers/findings?kind=EXPENSIVE_C")
                        .path("items")
                        .get(0)
                        .path("sentence")
                        .asString())
                .isEqualTo("3 contacts in twelve months; the programme promises 2.");
        assertThat(service.get("/api/tiers/findings?kind=OTHER").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/tiers/findings?cursor=" + Page.cursor("strange"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_finding_is_dismissed_with_a_reason_until_a_day_or_becomes_somebodys_task() {
        String finding = "/api/tiers/findings/abc-attention~LOSS_MAKING~K2";
        JsonNode dismissed = said(finding + "/dismissal", "{\"reason\":\" A first year \",\"until\":\"2013-03-03\"}");
        assertThat(dismissed.path("dismissal").path("reason").asString()).isEqualTo("A first year");
        assertThat(dismissed.path("dismissal").path("dismissedBy").asString()).isEqualTo("anna");
        assertThat(dismissed.has("task")).isFalse();
        assertThat(idsOf("/api/tiers/findings?kind=LOSS_MAKING")).containsExactly("abc-attention~LOSS_MAKING~K1");
        JsonNode gone = get("/api/tiers/findings?state=DISMISSED");
        assertThat(gone.path("counts").path("LOSS_MAKING").asInt()).isEqualTo(1);
        assertThat(gone.path("counts").path("DEAD_A").asInt()).isZero();
        assertThat(gone.path("items").get(0).path("dismissal")).isEqualTo(dismissed.path("dismissal"));
        assertThat(get("/api/tiers/findings/acted-on").path("all").toString())
                .isEqualTo("{\"found\":8,\"tasks\":0,\"overdue\":0,\"dismissed\":1,\"actedOn\":1,\"share\":0.125}");

        JsonNode task = said(finding + "/task", "{\"due\":\"2013-04-01\"}");
        assertThat(task.path("task").toString())
                .isEqualTo(
                        "{\"owner\":\"anna\",\"due\":\"2013-04-01\",\"overdue\":false,\"givenOn\":\"2013-03-03\",\"givenBy\":\"anna\"}");
        assertThat(task.has("dismissal")).isFalse();
        assertThat(idsOf("/api/tiers/findings?kind=LOSS_MAKING&state=TASK"))
                .containsExactly("abc-attention~LOSS_MAKING~K2");
        assertThat(idsOf("/api/tiers/findings?kind=LOSS_MAKING&state=OPEN"))
                .containsExactly("abc-attention~LOSS_MAKING~K1");
        assertThat(idsOf("/api/tiers/findings?kind=LOSS_MAKING")).hasSize(2);
        long events = service.allEvents().size();
        said(finding + "/task", "{\"due\":\"2013-04-01\"}");
        assertThat(service.allEvents()).as("the same again is no news").hasSize((int) events);
        assertThat(get("/api/tiers/findings/acted-on?accountManager=am-1")
                        .path("all")
                        .path("found")
                        .asInt())
                .isZero();
    }

    @Test
    void what_is_not_found_or_cannot_be_done_is_refused() {
        String finding = "/api/tiers/findings/abc-attention~LOSS_MAKING~K1";
        refused(404, "/api/tiers/findings/abc-attention~LOSS_MAKING~K0/task", "{\"due\":\"2013-04-01\"}", "not-found");
        refused(404, "/api/tiers/findings/abc-attention~K1/task", "{\"due\":\"2013-04-01\"}", "not-found");
        refused(422, finding + "/task", "{\"owner\":\"nobody\",\"due\":\"2013-04-01\"}", "unknown-person");
        refused(422, finding + "/task", "{}", "missing");
        refused(422, finding + "/task", "{\"due\":\"2013-03-02\"}", "past");
        refused(422, finding + "/dismissal", "{\"until\":\"2013-04-01\"}", "missing");
        refused(422, finding + "/dismissal", "{\"reason\":\"r\",\"until\":\"2200-01-01\"}", "too-far");
        assertThat(service.get("/api/tiers/findings?state=GONE").statusCode()).isEqualTo(400);
    }

    @Test
    void a_task_is_done_when_its_finding_is_gone_and_back_it_is_new() {
        String valuations = "/internal/valuations?method=abc-attention";
        String before = Objects.requireNonNull(neighbours.answers.get(valuations));
        said("/api/tiers/findings/abc-attention~LOSS_MAKING~K1/task", "{\"due\":\"2013-03-20\"}");
        try {
            neighbours.answers.put(valuations, before.replace("-500", "500"));
            settle("it brings money now");
            service.awaitEvents("finding-task-ended", 1);
        } finally {
            neighbours.answers.put(valuations, before);
            settle("and no more");
        }
        JsonNode back =
                get("/api/tiers/findings?kind=LOSS_MAKING").path("items").get(0);
        assertThat(back.path("customerId").asString()).isEqualTo("K1");
        assertThat(back.has("task")).isFalse();
    }

    private static JsonNode said(String path, String body) {
        var answer = service.call("POST", path, body, "Tierledger-User", "anna");
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static void refused(int status, String path, String body, String code) {
        var answer = service.call("POST", path, body, "Tierledger-User", "anna");
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
    }

    private static List<String> idsOf(String path) {
        List<String> ids = new ArrayList<>();
        get(path).path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    @Test
    void an_account_manager_that_nobody_registered_is_not_found() {
        neighbours.answers.put("/internal/known-account-managers?id=am-9", "{\"known\":true}");
        neighbours.answers.put("/internal/known-account-managers?id=NIEMAND", "{\"known\":false}");
        for (String path : List.of("/api/tiers/pyramid", "/api/tiers/changes", "/api/tiers/changes/stream")) {
            assertThat(service.get(path + "?accountManager=NIEMAND").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(get("/api/tiers/changes?accountManager=am-9").path("items")).isEmpty();
    }

    @Test
    void a_customer_that_was_never_placed_has_no_tier_and_no_history_under_its_own_name() {
        neighbours.answers.put("/internal/known-customers?id=S%2F1%20%252F%3B%C3%A9", "{\"known\":true}");
        String path = "/api/tiers/customers/S%2F1%20%252F%3B%C3%A9";
        JsonNode tier = get(path + "?method=abc-attention");
        assertThat(tier.path("customerId").asString()).isEqualTo("S/1 %2F;é");
        assertThat(tier.path("tier").isNull()).isTrue();
        assertThat(get(path + "/history?method=abc-attention").path("items")).isEmpty();
    }

    private static JsonNode get(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}

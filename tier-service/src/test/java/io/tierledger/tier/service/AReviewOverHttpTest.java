package io.tierledger.tier.service;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.eventsourcing.CloseReview;
import io.tierledger.tier.placement.PlacementEvent;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden review of docs/reviews.md as people make it happen, and what they are refused. Each part goes on where the one before ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AReviewOverHttpTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String METHOD = "service-levels";
    private static final String WHY = "\"reason\":\"so it is\"";
    private static final String ARGUMENTS = "\"arguments\":\"a tender is won\",\"evidence\":[\"letter of 3 June\"]";
    private FakeNeighbours neighbours;
    private ServiceUnderTest service;
    private Upstream upstream;
    private String review;

    @BeforeAll
    void start() {
        neighbours = new FakeNeighbours();
        neighbours.answers.put("/internal/judges?customer=K3&", "{\"persons\":[\"ann\"]}");
        neighbours.answers.put("/internal/judged", "{\"customers\":[\"K3\"]}");
        neighbours.answers.put("/internal/names", "{\"names\":{\"K1\":\"De Zon\"}}");
        service = ServiceUnderTest.start(
                TierService.class,
                "tier",
                Map.of(
                        "tierledger.services.scoring", neighbours.url(),
                        "tierledger.services.customer", neighbours.url(),
                        "tierledger.save-state-every", "PT0.5S"));
        upstream = new Upstream(service);
        upstream.publish(METHOD, true);
        place("K1", 2, 2);
        place("K2", 3, 2);
        place("K3", 2, 2);
        place("K4", 2, 1);
        place("K5", 2, 1);
        place("K6", 3, 2);
        upstream.day("2026-01-31");
        scored("K1", 3, 2);
        scored("K2", 2, 2);
        scored("K3", 2, 1);
        scored("K4", 1, 2);
        scored("K6", 1, 3);
        upstream.day("2026-06-30");
        await(
                "placed",
                () -> get("/api/tiers/pyramid?method=" + METHOD)
                                        .path("customers")
                                        .asInt()
                                == 6
                        && get("/api/tiers/pyramid?method=" + METHOD)
                                .path("asOf")
                                .asString()
                                .equals("2026-07-01"));
    }

    @AfterAll
    void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    @Order(1)
    void is_opened_on_a_snapshot() {
        assertThat(get("/api/reviews").path("items")).isEmpty();
        refused(422, "missing", open("{}"));
        refused(404, "not-found", open("{\"title\":\"July\",\"method\":\"nothing\"}"));
        refused(422, "unknown-team", open("{\"title\":\"July\",\"team\":\"nobodies\"}"));
        refused(422, "past", open("{\"title\":\"July\",\"defendBy\":\"2026-06-30\"}"));
        refused(
                422,
                "before-defend-by",
                open("{\"title\":\"July\",\"defendBy\":\"2026-07-20\",\"decideBy\":\"2026-07-19\"}"));
        HttpResponse<String> made = open("{\"title\":\"July\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode opened = json(made);
        review = opened.path("id").asString();
        assertThat(made.headers().firstValue("Location")).contains("/api/reviews/" + review);
        assertThat(opened.path("state").asString()).isEqualTo("OPEN");
        assertThat(opened.path("defendBy").asString()).isEqualTo("2026-07-29");
        assertThat(opened.path("decideBy").asString()).isEqualTo("2026-08-12");
        assertThat(opened.at("/cases/total").asInt()).isEqualTo(6);
        assertThat(pyramid(opened, "now")).isEqualTo(Map.of("A", 2, "B", 2, "C", 2));
        refused(409, "reviews-overlap", open("{\"title\":\"again\"}"));
        assertThat(get("/api/reviews?state=OPEN").at("/items/0/title").asString())
                .isEqualTo("July");
        assertThat(get("/api/reviews?state=CLOSED").path("items")).isEmpty();
        JsonNode first = get("/api/reviews/" + review + "/cases?limit=1");
        assertThat(first.at("/items/0/customerName").asString()).isEqualTo("De Zon");
        assertThat(first.at("/items/0/proposed").asString()).isEqualTo("A");
        assertThat(first.at("/items/0/because").asString()).contains("total 12, from 12");
        assertThat(get("/api/reviews/" + review + "/cases?limit=1&cursor="
                                + first.path("next").asString())
                        .at("/items/0/customerId")
                        .asString())
                .isEqualTo("K2");
        assertThat(customers("?accountManager=am-3")).containsExactly("K3");
        assertThat(customers("?proposed=B")).containsExactly("K2", "K4", "K6");
        refused(400, "bad-case-state", service.get("/api/reviews/" + review + "/cases?state=OPEN"));
        refused(404, "not-found", service.get("/api/reviews/none"));
    }

    @Test
    @Order(2)
    void account_managers_agree_or_defend() {
        refused(422, "no-such-tier", say("K1", "defence", "{\"tier\":\"Z\"," + ARGUMENTS + "}"));
        refused(422, "missing", say("K1", "defence", "{\"tier\":\"A\"}"));
        refused(404, "not-found", say("K9", "defence", "{\"tier\":\"A\"," + ARGUMENTS + "}"));
        assertThat(json(say("K1", "defence", "{\"tier\":\"proposed\"," + ARGUMENTS + "}"))
                        .path("state")
                        .asString())
                .isEqualTo("UNDISPUTED");
        JsonNode defended = json(say("K2", "defence", "{\"tier\":\"A\",\"until\":\"2026-12-31\"," + ARGUMENTS + "}"));
        assertThat(defended.path("state").asString()).isEqualTo("DEFENDED");
        assertThat(defended.at("/defence/arguments").asString()).isEqualTo("a tender is won");
        assertThat(defended.at("/defence/evidence/0").asString()).isEqualTo("letter of 3 June");
        say("K6", "defence", "{\"tier\":\"A\"," + ARGUMENTS + "}");
        upstream.becomes("K4", "INSOLVENT", "2026-07-15");
        upstream.scored(METHOD, "K5", "2026-07-20", scores(3, 1), Map.of(), "LATE_ORDER");
        await("gone", () -> customers("?state=GONE").equals(List.of("K4")));
        await(
                "proposed anew",
                () -> cases().get("K5").path("proposed").asString().equals("B"));
        assertThat(cases().get("K5").path("now").asString()).isEqualTo("B");
        refused(409, "case-gone", say("K4", "defence", "{\"tier\":\"A\"," + ARGUMENTS + "}"));
        upstream.day("2026-07-29");
        await(
                "deciding",
                () -> get("/api/reviews/" + review).path("state").asString().equals("DECIDING"));
        refused(409, "defence-over", say("K3", "defence", "{\"tier\":\"B\"," + ARGUMENTS + "}"));
        assertThat(customers("?state=UNDISPUTED")).as("silence agrees").containsExactly("K1", "K3");
        assertThat(customers("?state=PROPOSED")).as("but not to something new").containsExactly("K5");
    }

    @Test
    @Order(3)
    void sales_managers_decide_one_by_one_and_alike() {
        refused(409, "undecided-cases", close("{}"));
        refused(422, "only-proposed", close("{\"undecided\":\"present\"}"));
        refused(403, "judged-yourself", say("K3", "decision", "{\"tier\":\"B\"," + WHY + "}"));
        JsonNode kept = json(say("K2", "decision", "{\"tier\":\"A\"," + WHY + "}"));
        assertThat(kept.path("state").asString()).isEqualTo("DECIDED");
        assertThat(kept.at("/decision/reason").asString()).isEqualTo("so it is");
        refused(422, "customers-or-filter", decisions("{\"tier\":\"proposed\"," + WHY + "}"));
        JsonNode some = json(decisions("{\"customers\":[\"K3\",\"K4\",\"K9\"],\"tier\":\"proposed\"," + WHY + "}"));
        assertThat(some.path("decided").asInt()).isZero();
        assertThat(some.path("left").toString()).contains("\"judged-yourself\":1", "\"case-gone\":1", "\"unknown\":1");
        JsonNode alike = json(decisions("{\"filter\":{\"state\":\"DEFENDED\"},\"tier\":\"proposed\"," + WHY + "}"));
        assertThat(alike.path("decided").asInt()).isEqualTo(1);
        assertThat(customers("?state=DECIDED")).containsExactly("K2", "K6");
        JsonNode before = get("/api/reviews/" + review);
        assertThat(before.at("/cases/undecided").asInt()).isEqualTo(1);
        assertThat(pyramid(before, "future")).isEqualTo(Map.of("A", 2, "B", 2, "C", 1));
    }

    @Test
    @Order(4)
    void what_was_said_outlives_a_restart() {
        JsonNode before = get("/api/reviews/" + review);
        service.restart();
        await("caught up", () -> service.get("/api/reviews/" + review).statusCode() == 200);
        assertThat(get("/api/reviews/" + review)).isEqualTo(before);
    }

    @Test
    @Order(5)
    void closing_makes_it_come_about_for_all_at_once() {
        Map<String, Integer> future = pyramid(get("/api/reviews/" + review), "future");
        upstream.day("2026-08-09");
        await(
                "on the day",
                () -> get("/api/tiers/pyramid?method=" + METHOD)
                        .path("asOf")
                        .asString()
                        .equals("2026-08-10"));
        HttpResponse<String> closure = close("{\"undecided\":\"proposed\"}");
        assertThat(closure.statusCode()).as(closure.body()).isEqualTo(200);
        JsonNode closed = json(closure);
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("closedBy").asString()).isEqualTo("ann");
        assertThat(pyramid(closed, "future")).isEqualTo(future);
        assertThat(pyramidOfTheHouse()).isEqualTo(future);
        assertThat(cases().get("K2").at("/decision/tier").asString()).isEqualTo("A");
        assertThat(cases().get("K2").at("/defence/until").asString()).isEqualTo("2026-12-31");
        assertThat(cases().get("K5").path("state").asString()).isEqualTo("PROPOSED");
        refused(409, "review-closed", close("{\"undecided\":\"proposed\"}"));
        refused(409, "review-closed", say("K1", "decision", "{\"tier\":\"A\"," + WHY + "}"));
        refused(409, "review-closed", say("K1", "defence", "{\"tier\":\"A\"," + ARGUMENTS + "}"));
        JsonNode kept = get("/api/tiers/customers/K2/history?method=" + METHOD)
                .path("items")
                .valueStream()
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(kept.at("/type").asString()).isEqualTo("tier-retained");
        assertThat(kept.at("/cause").asString()).isEqualTo("REVIEW");
        assertThat(kept.at("/decidedBy").asString()).isEqualTo("ann");
        assertThat(kept.path("sentence").asString())
                .contains("kept as A", "decided in the review until 31 December 2026", "so it is (ann)");
        for (String customer : List.of("K1", "K2", "K3", "K5", "K6")) {
            String change = lastChange(customer);
            assertThat(json(service.call("POST", "/api/tiers/changes/" + change + "/recomputation", ""))
                            .at("/decision/same")
                            .asBoolean())
                    .as(change)
                    .isTrue();
        }
    }

    @Test
    @Order(6)
    void an_exception_may_be_ended_by_hand_and_the_next_review_may_begin() {
        JsonNode now = get("/api/tiers/customers/K2?method=" + METHOD);
        assertThat(now.at("/override/tier").asString()).isEqualTo("A");
        assertThat(now.at("/override/author").asString()).isEqualTo("ann");
        JsonNode lifted = json(service.call(
                "DELETE",
                "/api/tiers/customers/K2/override?method=" + METHOD,
                "{" + WHY + "}",
                "Tierledger-User",
                "bo"));
        assertThat(lifted.path("tier").asString()).isEqualTo("B");
        assertThat(open("{\"title\":\"at once again\"}").statusCode()).isEqualTo(201);
        assertThat(get("/api/reviews").path("items")).hasSize(2);
        List<StoredEvent> ends = service.awaitEvents("review-closed", 1);
        assertThat(ends).hasSize(1);
    }

    @Test
    @Order(7)
    void a_closing_that_nobody_saw_through_ends_once() {
        String second = get("/api/reviews").at("/items/0/id").asString();
        LocalDate day = LocalDate.parse("2026-08-10");
        service.bean(CommandGateway.class)
                .sendAndWait(new CloseReview(
                        new ReviewClosing(second, METHOD, day.plusDays(28), day.plusDays(200), day, "person:ann")));
        service.restart();
        await(
                "the end",
                () -> get("/api/reviews/" + second).path("state").asString().equals("CLOSED"));
        assertThat(service.allEvents().stream()
                        .map(StoredEvent::event)
                        .filter(PlacementEvent.class::isInstance)
                        .map(PlacementEvent.class::cast)
                        .filter(event -> event.receipt().input().equals("review/" + second))
                        .map(event -> event.change().customerId()))
                .containsExactlyInAnyOrder("K1", "K2", "K3", "K5", "K6");
        assertThat(service.allEvents().stream().map(StoredEvent::name))
                .filteredOn("review-closed"::equals)
                .hasSize(2);
    }

    private String lastChange(String customer) {
        return get("/api/tiers/customers/" + customer + "/history?method=" + METHOD)
                .path("items")
                .valueStream()
                .reduce((first, last) -> last)
                .orElseThrow()
                .at("/changeId")
                .asString();
    }

    private Map<String, JsonNode> cases() {
        Map<String, JsonNode> cases = new HashMap<>();
        get("/api/reviews/" + review + "/cases")
                .path("items")
                .forEach(one -> cases.put(one.path("customerId").asString(), one));
        return cases;
    }

    private List<String> customers(String query) {
        return get("/api/reviews/" + review + "/cases" + query)
                .path("items")
                .valueStream()
                .map(one -> one.path("customerId").asString())
                .toList();
    }

    private static Map<String, Integer> pyramid(JsonNode review, String when) {
        Map<String, Integer> tiers = new TreeMap<>();
        review.path("pyramid")
                .path(when)
                .forEach(one -> tiers.put(
                        one.path("tier").asString(), one.path("customers").asInt()));
        return tiers;
    }

    private Map<String, Integer> pyramidOfTheHouse() {
        Map<String, Integer> tiers = new TreeMap<>();
        get("/api/tiers/pyramid?method=" + METHOD)
                .path("tiers")
                .forEach(one -> tiers.put(
                        one.path("tier").asString(), one.path("customers").asInt()));
        return tiers;
    }

    private HttpResponse<String> open(String body) {
        return service.call("POST", "/api/reviews", body, "Tierledger-User", "ann");
    }

    private HttpResponse<String> close(String body) {
        return service.call("POST", "/api/reviews/" + review + "/closure", body, "Tierledger-User", "ann");
    }

    private HttpResponse<String> decisions(String body) {
        return service.call("POST", "/api/reviews/" + review + "/decisions", body, "Tierledger-User", "ann");
    }

    private HttpResponse<String> say(String customer, String what, String body) {
        return service.call(
                "POST", "/api/reviews/" + review + "/cases/" + customer + "/" + what, body, "Tierledger-User", "ann");
    }

    private void place(String customer, int revenue, int growth) {
        upstream.scored(METHOD, customer, "2026-01-15", scores(revenue, growth), Map.of(), "ORDER");
        service.publish(
                Topics.SCORES,
                customer,
                new AccountManagerAssigned(
                        customer,
                        null,
                        "am-" + customer.substring(1),
                        "import",
                        null,
                        null,
                        LocalDate.parse("2026-01-15")));
    }

    private void scored(String customer, int revenue, int growth) {
        upstream.scored(METHOD, customer, "2026-06-20", scores(revenue, growth), Map.of(), "ORDER");
    }

    private static Map<String, Integer> scores(int revenue, int growth) {
        return Map.of("current-revenue", revenue, "growth-potential", growth);
    }

    private static void refused(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    private JsonNode get(String path) {
        return json(service.get(path));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}

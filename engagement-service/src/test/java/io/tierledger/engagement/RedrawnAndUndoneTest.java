package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.tiers.Evidence;
import io.tierledger.contracts.tiers.TierChanged;
import io.tierledger.engagement.eventsourcing.ReportActivity;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.reports.CompletionReported;
import io.tierledger.sealing.Texts;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs: what a change leaves behind, and what its undoing brings back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedrawnAndUndoneTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final String ALL_YEAR = "/api/activities?from=2026-01-01&to=2027-12-31&limit=500";
    private static final Comparator<JsonNode> BY_DAY = Comparator.comparing((JsonNode one) -> text(one, "due"))
            .thenComparing(one -> text(one, "customerId"))
            .thenComparingInt(one -> part(one, 1))
            .thenComparingInt(one -> part(one, 2));
    private ServiceUnderTest service;
    private int settled;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                EngagementService.class, "engagement", Map.of("tierledger.services.customer", "http://127.0.0.1:1"));
        service.publishToAll(Topics.TIERS, Methods.abc(true));
        for (String customer : List.of("K1", "K2", "K3", "K4")) {
            service.publish(Topics.TIERS, customer, EngagementServiceTest.assigned(customer, "am-" + customer, "B"));
        }
        for (int i = 10; i < 50; i++) {
            service.publish(
                    Topics.TIERS,
                    "W" + i,
                    EngagementServiceTest.assigned("W" + i, i % 3 == 0 ? null : "am-" + i % 4, "A"));
        }
        settle();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_change_undone_on_its_day_brings_back_the_plan_and_all_its_open_work() {
        JsonNode before = plan("K1");
        change("K1", "B", "A", "PROMOTION", DAY.plusDays(1));
        JsonNode between = plan("K1");
        assertThat(text(between, "planId")).isEqualTo("K1~2");
        change("K1", "A", "B", "DEMOTION", DAY.plusDays(1));
        JsonNode after = plan("K1");
        assertThat(text(after, "planId")).isEqualTo("K1~1");
        assertThat(after.get("running").asBoolean()).isTrue();
        assertThat(after.hasNonNull("closedOn")).isFalse();
        assertThat(after.get("activities")).isEqualTo(before.get("activities"));
        assertThat(after.get("kept")).isEqualTo(before.get("kept"));
        assertThat(after.at("/earlier/0/planId").asString()).isEqualTo("K1~2");
        assertThat(after.at("/earlier/0/kept/promised").asInt()).isZero();
        assertThat(ids(list(ALL_YEAR + "&accountManager=am-K1&state=due"))).isEqualTo(ids(before.get("activities")));
        assertThat(ids(list(ALL_YEAR + "&accountManager=am-K1&state=withdrawn")))
                .hasSize(9)
                .allMatch(id -> id.startsWith("K1~2~"));
        String calendar = text(
                JSON.readTree(service.call(
                                "POST", "/api/calendar", "{\"accountManager\":\"am-K1\"}", "Tierledger-User", "jan")
                        .body()),
                "path");
        String events = service.get(calendar).body();
        assertThat(events.split("STATUS:CONFIRMED", -1)).hasSize(8);
        assertThat(events.split("STATUS:CANCELLED", -1)).hasSize(10);
        assertThat(followed("K1", 3)).isEqualTo(Map.of("K1~1", ids(before.get("activities"))));
        service.restart();
        assertThat(plan("K1")).isEqualTo(after);
        assertThat(service.get(calendar).body()).isEqualTo(events);
        change("K1", "B", "C", "DEMOTION", DAY.plusDays(2));
        assertThat(text(plan("K1"), "planId")).isEqualTo("K1~3");
    }

    @Test
    void what_was_done_meanwhile_stays_done_and_the_rest_can_be_done_again() {
        JsonNode before = plan("K2");
        change("K2", "B", "C", "DEMOTION", DAY.plusDays(1));
        JsonNode between = plan("K2").get("activities");
        Set<String> gone = ids(before.get("activities"));
        gone.removeAll(ids(between));
        String withdrawn = gone.iterator().next();
        assertThat(report(withdrawn).statusCode()).isEqualTo(409);
        assertThat(text(activity(withdrawn), "state")).isEqualTo("withdrawn");
        assertThat(ids(list(ALL_YEAR + "&accountManager=am-K2&state=withdrawn")))
                .isEqualTo(gone);
        String kept = text(between.get(0), "activityId");
        assertThat(report(kept).statusCode()).isEqualTo(200);
        change("K2", "C", "B", "PROMOTION", DAY.plusDays(1));
        JsonNode after = plan("K2");
        assertThat(ids(after.get("activities"))).isEqualTo(ids(before.get("activities")));
        assertThat(after.at("/kept/given").asInt()).isEqualTo(1);
        assertThat(after.at("/kept/open").asInt()).isEqualTo(6);
        assertThat(list(ALL_YEAR + "&accountManager=am-K2&state=withdrawn")).isEmpty();
        assertThat(text(activity(withdrawn), "state")).isEqualTo("due");
        assertThat(report(withdrawn).statusCode()).isEqualTo(200);
        assertThat(read(service.get("/api/activities/given?accountManager=am-K2&from=2026-01-01&to=2027-12-31"))
                        .at("/total/given")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void what_was_declined_because_it_was_withdrawn_is_taken_when_it_has_come_back() {
        change("K4", "B", "C", "DEMOTION", DAY.plusDays(1));
        ActivityId gone = new ActivityId("K4", 1, 2);
        Sealed text = service.bean(Texts.class).seal(CompletionReported.place(gone), CompletionReported.text(null));
        CompletionReported tooLate = new CompletionReported(gone, DAY, "person:bram", text);
        service.bean(CommandGateway.class).sendAndWait(ReportActivity.of(tooLate, false), 5, TimeUnit.SECONDS);
        service.awaitEvents("report-declined", 1);
        assertThat(report(gone.toString()).statusCode()).isEqualTo(409);
        change("K4", "C", "B", "PROMOTION", DAY.plusDays(1));
        assertThat(report(gone.toString()).statusCode()).isEqualTo(200);
        assertThat(text(activity(gone.toString()), "by")).isEqualTo("jan");
        assertThat(report(gone.toString()).statusCode()).isEqualTo(409);
    }

    @Test
    void what_was_withdrawn_is_listed_however_many_plans_have_come_since() {
        Set<String> gone = ids(plan("K3").get("activities"));
        List<String> tiers = List.of("B", "C", "A", "C", "A", "C");
        for (int i = 1; i < tiers.size(); i++) {
            change("K3", tiers.get(i - 1), tiers.get(i), i % 2 == 0 ? "PROMOTION" : "DEMOTION", DAY.plusDays(i));
            gone.addAll(ids(plan("K3").get("activities")));
        }
        gone.removeAll(ids(list(ALL_YEAR + "&accountManager=am-K3&state=due")));
        assertThat(gone).hasSizeGreaterThan(20);
        assertThat(ids(list(ALL_YEAR + "&accountManager=am-K3&state=withdrawn")))
                .isEqualTo(gone);
        gone.forEach(id -> {
            assertThat(text(activity(id), "state")).isEqualTo("withdrawn");
            assertThat(report(id).statusCode()).isEqualTo(409);
        });
        assertThat(service.get("/api/activities/K3~1~99").statusCode()).isEqualTo(404);
        assertThat(service.get("/api/activities/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void everybodys_work_comes_by_day_on_pages_of_every_length() {
        for (String id : List.of("W12~1~16", "W31~1~15", "W31~1~1", "W49~1~16")) {
            assertThat(report(id).statusCode()).isEqualTo(200);
        }
        for (String states : List.of("", "&state=done", "&state=due", "&state=done,withdrawn")) {
            String path = "/api/activities?from=2026-01-01&to=2027-12-31" + states;
            List<JsonNode> whole = pages(path + "&limit=500");
            assertThat(whole).as(states).isNotEmpty().isSortedAccordingTo(BY_DAY);
            assertThat(new TreeSet<>(texts(whole))).as(states).hasSameSizeAs(whole);
            for (int limit : whole.size() > 100 ? List.of(7, 100) : List.of(1, 2, 3)) {
                assertThat(texts(pages(path + "&limit=" + limit)))
                        .as(states + " by " + limit)
                        .isEqualTo(texts(whole));
            }
        }
        assertThat(texts(pages("/api/activities?from=2026-01-01&to=2027-12-31&state=done&limit=1")))
                .contains("W12~1~16", "W31~1~15", "W31~1~1", "W49~1~16");
    }

    private List<JsonNode> pages(String path) {
        List<JsonNode> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = read(service.get(path + next));
            page.get("items").forEach(found::add);
            next = page.hasNonNull("next") ? "&cursor=" + text(page, "next") : "";
        } while (!next.isEmpty());
        return found;
    }

    private static List<String> texts(List<JsonNode> activities) {
        return activities.stream().map(one -> text(one, "activityId")).toList();
    }

    private static int part(JsonNode activity, int index) {
        return Integer.parseInt(text(activity, "activityId").split("~")[index]);
    }

    /** What a reader of the topic holds to be in force and open who knows these two types alone. */
    private Map<String, Set<String>> followed(String customer, int plans) {
        ServiceUnderTest.await(
                "all that was published",
                () -> messages(customer).stream()
                                .filter(message -> message.type().contains("plan.drawn-up"))
                                .count()
                        == plans);
        Map<String, Set<String>> open = new TreeMap<>();
        for (PublishedMessage message : messages(customer)) {
            if (message.type().contains("plan.drawn-up")) {
                open.clear();
                open.put(text(message.json(), "planId"), ids(message.json().get("activities")));
            } else if (message.type().contains("treatment.withdrawn")) {
                message.json()
                        .get("activityIds")
                        .forEach(gone -> open.values().forEach(ids -> ids.remove(gone.asString())));
            }
        }
        return open;
    }

    private List<PublishedMessage> messages(String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.ENGAGEMENT, Topics.PARTITIONS).stream()
                .filter(message -> customer.equals(message.key()))
                .toList();
    }

    private void change(String customer, String from, String to, String direction, LocalDate day) {
        TierChanged changed = new TierChanged(
                customer + "-" + settled,
                customer,
                "am-" + customer,
                "abc-attention",
                1,
                from,
                to,
                direction,
                "SCORE",
                day,
                Instant.EPOCH,
                "policy:abc-attention/1",
                "a rule",
                null,
                List.of(),
                false,
                new Evidence(null, "scores/2", Map.of(), null));
        service.publish(Topics.TIERS, customer, changed);
        settle();
    }

    private void settle() {
        String id = "i" + ++settled;
        service.publishToAll(Topics.TIERS, new ImportCompleted(id));
        service.awaitEvents(events -> events.stream().anyMatch(e -> e.stream().equals("settled:" + id)));
    }

    private JsonNode plan(String customer) {
        return read(service.get("/api/plans/" + customer));
    }

    private JsonNode activity(String id) {
        return read(service.get("/api/activities/" + id));
    }

    private JsonNode list(String path) {
        return read(service.get(path)).get("items");
    }

    private HttpResponse<String> report(String id) {
        return service.call("POST", "/api/activities/" + id + "/completion", "{}", "Tierledger-User", "jan");
    }

    private static Set<String> ids(JsonNode activities) {
        Set<String> ids = new TreeSet<>();
        activities.forEach(one -> ids.add(text(one, "activityId")));
        return ids;
    }

    private static String text(JsonNode node, String member) {
        return node.get(member).asString();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}

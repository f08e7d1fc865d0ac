package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.tiers.Evidence;
import io.tierledger.contracts.tiers.TierAssigned;
import io.tierledger.contracts.tiers.TierChanged;
import io.tierledger.platform.web.Page;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, from the topic to the answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EngagementServiceTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private ServiceUnderTest service;
    private HttpResponse<String> givenBeforeThereIsABusinessDate;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                EngagementService.class, "engagement", Map.of("tierledger.services.customer", "http://127.0.0.1:1"));
        givenBeforeThereIsABusinessDate = service.get("/api/activities/given");
        service.publishToAll(Topics.TIERS, Methods.abc(true));
        service.publish(Topics.TIERS, "K1", assigned("K1", "am-1", "B"));
        service.publish(Topics.TIERS, "K2", assigned("K2", null, "A"));
        service.publish(Topics.TIERS, "K3", assigned("K3", "am-1", "A"));
        service.publish(Topics.TIERS, "K4", formerly("K4", "am-1", "C"));
        service.awaitEvents("plan-drawn-up", 4);
        settle("one");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void an_account_manager_reports_on_its_own_customers_and_gives_its_own_calendar_away() {
        String own = service.issuer().accountManager("anouk", "am-1");
        String other = service.issuer().accountManager("bram", "am-2");
        HttpResponse<String> refused = service.as(other, "POST", "/api/activities/K1~1~6/completion", "{}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"not-yours\"", "\"answering\":\"am-1\"");
        HttpResponse<String> done = service.as(own, "POST", "/api/activities/K1~1~6/completion", "{}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(read(done).get("by").asString()).isEqualTo("anouk");

        String calendar = "{\"accountManager\":\"am-1\"}";
        HttpResponse<String> given = service.as(other, "POST", "/api/calendar", calendar);
        assertThat(given.statusCode()).isEqualTo(403);
        assertThat(given.body()).contains("\"code\":\"not-yours\"", "\"answering\":\"am-1\"");
        assertThat(service.as(own, "POST", "/api/calendar", calendar).statusCode())
                .isEqualTo(201);
    }

    @Test
    void every_route_lets_in_whom_the_table_of_rights_says() {
        service.letsInWhomTheTableOfRightsSays();
    }

    @Test
    void every_route_has_its_right_and_every_right_its_route() {
        service.servesWhatTheTableOfRightsHas();
    }

    @Test
    void before_there_is_a_business_date_questions_count_from_the_walls_day() {
        JsonNode given = read(givenBeforeThereIsABusinessDate);
        assertThat(LocalDate.parse(given.get("to").asString()))
                .isBetween(
                        LocalDate.now(ZoneOffset.UTC).minusDays(2),
                        LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    @Test
    void tells_the_programme() {
        JsonNode programme = read(service.get("/api/programmes/abc-attention"));
        assertThat(programme.get("leading").asBoolean()).isTrue();
        assertThat(programme.at("/tiers/0/contactsPerYear").asInt()).isEqualTo(16);
        assertThat(programme.at("/tiers/0/extras/0").asString()).isEqualTo("golf-invitation");
        assertThat(service.get("/api/programmes/none").statusCode()).isEqualTo(404);
    }

    @Test
    void tells_a_plan_and_keeps_what_was_done_through_a_demotion() {
        JsonNode plan = plan("K3");
        assertThat(plan.get("planId").asString()).isEqualTo("K3~1");
        assertThat(plan.get("activities")).hasSize(16);
        assertThat(plan.at("/activities/0/state").asString()).isEqualTo("due");
        assertThat(report("K3~1~1/completion", "{}").statusCode()).isEqualTo(200);
        service.publish(Topics.TIERS, "K3", demoted("K3", "A", "C"));
        settle("demotion");
        JsonNode after = plan("K3");
        assertThat(after.get("planId").asString()).isEqualTo("K3~2");
        assertThat(after.get("from")).isEqualTo(plan.get("from"));
        assertThat(after.get("activities"))
                .hasSize(2)
                .allMatch(one -> one.get("activityId").asString().startsWith("K3~1~"));
        assertThat(after.at("/kept/given").asInt()).isEqualTo(1);
        assertThat(after.at("/kept/open").asInt()).isEqualTo(1);
        assertThat(after.at("/earlier/0/kept/withdrawn").asInt()).isEqualTo(14);
        assertThat(report("K3~1~2/completion", "{}").statusCode()).isEqualTo(409);
        assertThat(service.get("/api/plans/K9").statusCode()).isEqualTo(404);
        ServiceUnderTest.await(
                "everything published",
                () -> published("K3")
                        .equals(List.of(
                                "plan.drawn-up", "activity.completed", "treatment.withdrawn", "plan.drawn-up")));
    }

    @Test
    void takes_reports_once_and_only_for_what_is_open() {
        HttpResponse<String> done = report("K1~1~1/completion", "{\"note\":\"good talk\"}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(read(done).get("state").asString()).isEqualTo("done");
        assertThat(read(done).get("by").asString()).isEqualTo("jan");
        assertThat(report("K1~1~1/completion", "{}").statusCode()).isEqualTo(409);
        assertThat(report("K1~1~1/skipping", "{\"reason\":\"no\"}").statusCode())
                .isEqualTo(409);
        HttpResponse<String> skipped = report("K1~1~2/skipping", "{\"reason\":\"abroad\"}");
        assertThat(read(skipped).get("state").asString()).isEqualTo("skipped");
        assertThat(read(skipped).get("reason").asString()).isEqualTo("abroad");
        assertThat(report("K1~1~3/skipping", "{\"reason\":\" \"}").statusCode()).isEqualTo(422);
        assertThat(report("K1~1~3/completion", "{\"completedOn\":\"2031-01-01\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(report("K1~1~3/completion", "{\"completedBy\":\"eve\"}").statusCode())
                .isEqualTo(400);
        assertThat(report("K1~1~99/completion", "{}").statusCode()).isEqualTo(404);
        assertThat(report("nonsense/completion", "{}").statusCode()).isEqualTo(404);
        assertThat(service.call("POST", "/api/activities/K1~1~3/completion", "{}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void lists_work_by_account_manager_and_for_nobody() {
        JsonNode mine = read(service.get("/api/activities?accountManager=am-1&from=2026-01-01&to=2026-12-31&limit=5"));
        assertThat(mine.get("items")).hasSize(5);
        assertThat(mine.get("items")
                        .valueStream()
                        .map(one -> one.get("due").asString())
                        .toList())
                .isSorted();
        assertThat(all("/api/activities?accountManager=am-1&from=2026-01-01&to=2027-12-31&limit=3"))
                .contains("K1~1~7", "K4~1~2")
                .doesNotHaveDuplicates();
        assertThat(all("/api/activities?accountManager=-&from=2026-01-01&to=2027-12-31&limit=3"))
                .hasSize(16);
        assertThat(all("/api/activities?from=2026-01-01&to=2027-12-31&limit=3")).contains("K1~1~7", "K2~1~16");
        for (String whose : List.of("", "&accountManager=am-1", "&accountManager=-")) {
            String path = "/api/activities?from=2026-01-01&to=2027-12-31" + whose;
            List<String> whole = all(path + "&limit=500");
            assertThat(read(service.get(path + "&limit=1")).get("items")).hasSize(1);
            assertThat(all(path + "&limit=1")).as(whose).isEqualTo(whole).doesNotHaveDuplicates();
            assertThat(all(path + "&limit=7")).as(whose).isEqualTo(whole);
        }
        assertThat(service.get("/api/activities?state=strange").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/activities?from=2026-02-01&to=2026-01-31").statusCode())
                .isEqualTo(422);
        assertThat(service.get("/api/activities?cursor=" + Page.cursor("strange"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get("/api/activities?from=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void gives_a_calendar_to_whoever_has_its_address_and_to_nobody_else() {
        assertThat(service.call("POST", "/api/calendar", "{\"accountManager\":\"am-1\"}")
                        .statusCode())
                .isEqualTo(400);
        String first = open("am-1");
        HttpResponse<String> calendar = service.get(first);
        assertThat(calendar.statusCode()).as(calendar.body()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:K1~1~7@tierledger", "DTSTART;VALUE=DATE:2026");
        assertThat(calendar.body()).doesNotContain("K2~1~");
        assertThat(service.accesses())
                .contains("person:jan export POST /api/calendar {} answered")
                .anySatisfy(row -> assertThat(row)
                        .startsWith("nobody export GET /api/calendar/{token}.ics {")
                        .contains("K1")
                        .endsWith(" answered"))
                .noneMatch(row -> row.contains(first.replaceAll(".*/|[.]ics", "")));
        String second = open("am-1");
        assertThat(service.get(second).statusCode()).isEqualTo(200);
        assertThat(service.get(first).statusCode()).isEqualTo(404);
        String bram = service.issuer().accountManager("bram", "am-2");
        String closing = "/api/calendar?accountManager=am-1";
        assertThat(service.as(bram, "DELETE", closing, "").statusCode()).isEqualTo(403);
        assertThat(service.get(second).statusCode()).isEqualTo(200);
        String anouk = service.issuer().accountManager("anouk", "am-1");
        assertThat(service.as(anouk, "DELETE", closing, "").statusCode()).isEqualTo(204);
        assertThat(service.get(second).statusCode()).isEqualTo(404);
        assertThat(service.as(anouk, "DELETE", closing, "").statusCode()).isEqualTo(204);
        assertThat(service.get(open("am-1")).statusCode()).isEqualTo(200);
        assertThat(service.get("/api/calendar/guess.ics").statusCode()).isEqualTo(404);
    }

    private String open(String manager) {
        HttpResponse<String> opened = service.call(
                "POST", "/api/calendar", "{\"accountManager\":\"" + manager + "\"}", "Tierledger-User", "jan");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return opened.headers().firstValue("Location").orElseThrow();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void moves_work_with_the_account_manager_and_tells_late_from_due() {
        service.publish(
                Topics.TIERS, "K4", new AccountManagerAssigned("K4", "am-1", "am-7", "name", "customer/7", null, DAY));
        LocalDate due = LocalDate.parse(plan("K4").at("/activities/0/due").asString());
        for (LocalDate day = DAY; !day.isAfter(due); day = day.plusDays(1)) {
            service.publishToAll(Topics.TIERS, new DayPassed(day));
        }
        settle("days");
        JsonNode late = read(service.get("/api/activities?accountManager=am-7&state=late"));
        assertThat(late.get("items")).hasSize(1);
        assertThat(late.at("/items/0/activityId").asString()).isEqualTo("K4~1~1");
        LocalDate next = due.plusDays(1);
        JsonNode week =
                read(service.get("/api/activities?accountManager=am-7&from=" + next + "&to=" + next.plusDays(6)));
        assertThat(week.at("/items/0/activityId").asString()).isEqualTo("K4~1~1");
        assertThat(read(service.get("/api/activities?accountManager=am-7&overdueBefore=" + next))
                        .get("items"))
                .hasSize(1);
        assertThat(read(service.get("/api/activities?accountManager=am-7&overdueBefore=" + due))
                        .get("items"))
                .isEmpty();
        JsonNode given = read(service.get("/api/activities/given?accountManager=am-7"));
        assertThat(given.at("/total/promised").asInt()).isEqualTo(1);
        assertThat(given.at("/total/late").asInt()).isEqualTo(1);
        assertThat(given.at("/customers/0/customerId").asString()).isEqualTo("K4");
        assertThat(read(service.get("/api/activities/given"))
                        .get("accountManagers")
                        .size())
                .isGreaterThan(1);
        service.restart();
        assertThat(plan("K4").at("/activities/0/state").asString()).isEqualTo("late");
        assertThat(report("K4~1~1/completion", "{\"completedOn\":\"" + due + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(plan("K4").at("/kept/given").asInt()).isEqualTo(1);
    }

    private List<String> published(String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.ENGAGEMENT, Topics.PARTITIONS).stream()
                .filter(message -> customer.equals(message.key()))
                .map(message -> message.type().replace("io.tierledger.", "").replaceAll("[.]v\\d+$", ""))
                .toList();
    }

    private List<String> all(String path) {
        List<String> found = new java.util.ArrayList<>();
        String next = "";
        do {
            JsonNode page = read(service.get(path + next));
            page.get("items").forEach(one -> found.add(one.get("activityId").asString()));
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!next.isEmpty());
        return found;
    }

    private JsonNode plan(String customer) {
        return read(service.get("/api/plans/" + customer));
    }

    private HttpResponse<String> report(String what, String body) {
        return service.call("POST", "/api/activities/" + what, body, "Tierledger-User", "jan");
    }

    private void settle(String id) {
        service.publishToAll(Topics.TIERS, new ImportCompleted(id));
        service.awaitEvents(events -> events.stream().anyMatch(e -> e.stream().equals("settled:" + id)));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static TierAssigned assigned(String customer, String manager, String tier) {
        return assigned(customer, manager, tier, "abc-attention");
    }

    static TierAssigned assigned(String customer, String manager, String tier, String method) {
        return new TierAssigned(
                customer + "-1",
                customer,
                manager,
                method,
                1,
                tier,
                "SCORE",
                DAY,
                Instant.EPOCH,
                "policy:abc-attention/1",
                "a rule",
                null,
                List.of(),
                false,
                new Evidence(null, "scores/1", Map.of(), null));
    }

    /** As it was published before texts were sealed. */
    private static io.tierledger.contracts.tiers.v1.TierAssigned formerly(
            String customer, String manager, String tier) {
        return new io.tierledger.contracts.tiers.v1.TierAssigned(
                customer + "-1",
                customer,
                manager,
                "abc-attention",
                1,
                tier,
                "SCORE",
                DAY,
                Instant.EPOCH,
                "automation",
                "a rule",
                null,
                List.of(),
                false,
                null,
                new Evidence(null, "scores/1", Map.of(), null));
    }

    private static TierChanged demoted(String customer, String from, String to) {
        return new TierChanged(
                customer + "-2",
                customer,
                "am-1",
                "abc-attention",
                1,
                from,
                to,
                "DEMOTION",
                "SCORE",
                DAY.plusDays(1),
                Instant.EPOCH,
                "policy:abc-attention/1",
                "a rule",
                null,
                List.of(),
                false,
                new Evidence(null, "scores/2", Map.of(), null));
    }
}

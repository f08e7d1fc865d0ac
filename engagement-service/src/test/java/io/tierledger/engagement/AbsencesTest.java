package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs: when account managers are not there, and what that moves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AbsencesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final String AWAY = """
            {"hoursPerWeek":36,"absences":[{"from":"%s","to":"%s"}]}""";
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(
                EngagementService.class, "engagement", Map.of("tierledger.services.customer", "http://127.0.0.1:1"));
        service.publishToAll(Topics.TIERS, Methods.abc(true));
        for (String customer : List.of("K1", "K2", "K3")) {
            service.publish(Topics.TIERS, customer, EngagementServiceTest.assigned(customer, "am-1", "A"));
        }
        settle("one");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void what_cannot_be_is_refused() {
        assertThat(put("am-1", "{\"absences\":[{\"from\":\"2026-06-12\",\"to\":\"2026-06-01\"}]}")
                        .body())
                .contains("before-from");
        assertThat(put("am-1", "{\"absences\":[{\"from\":\"2026-06-12\"}]}").statusCode())
                .isEqualTo(422);
        assertThat(put("am-1", "{\"absences\":[{\"from\":\"1926-06-12\",\"to\":\"1926-06-12\"}]}")
                        .body())
                .contains("out-of-range-of-years");
        for (String hours : List.of("-1", "169", "36.123")) {
            assertThat(put("am-1", "{\"hoursPerWeek\":" + hours + "}").body()).contains("bad-hours");
        }
        String many = "{\"from\":\"2026-06-12\",\"to\":\"2026-06-12\"},".repeat(500);
        assertThat(put("am-1", "{\"absences\":[" + many + "{\"from\":\"2026-06-12\",\"to\":\"2026-06-12\"}]}")
                        .body())
                .contains("too-many-absences");
        assertThat(service.call("PUT", "/api/capacity/am-1", "{}").statusCode()).isEqualTo(400);
        assertThat(read(service.get("/api/capacity/am-1")).get("absences")).isEmpty();
        assertThat(read(service.get("/api/capacity/am-1")).hasNonNull("hoursPerWeek"))
                .isFalse();
        assertThat(count("capacity-recorded")).isZero();
    }

    @Test
    @Order(1)
    void a_person_moves_what_is_open_within_its_slot() {
        JsonNode visit = visit(plan("K3"), 0);
        LocalDate due = LocalDate.parse(text(visit, "due"));
        LocalDate other = due.getMonthValue() < 3 ? due.plusDays(7) : due.minusDays(7);
        String path = "/api/activities/" + text(visit, "activityId") + "/move";
        assertThat(post(path, "{\"due\":\"2026-06-05\"}").body()).contains("outside-slot", "\"field\":\"due\"");
        assertThat(post(path, "{\"due\":\"2026-01-11\"}").body()).contains("nobody-works");
        assertThat(post(path, "{\"at\":\"25:00\"}").body()).contains("bad-time");
        assertThat(post("/api/activities/K3~1~99/move", "{}").statusCode()).isEqualTo(404);
        String body = "{\"due\":\"%s\",\"at\":\"10:30\"}".formatted(other);
        JsonNode moved = read(post(path, body));
        assertThat(text(moved, "activityId")).isEqualTo(text(visit, "activityId"));
        assertThat(text(moved, "due")).isEqualTo(other.toString());
        assertThat(text(moved, "at")).isEqualTo("10:30");
        assertThat(text(moved, "movedFrom")).isEqualTo(due.toString());
        String calendar = service.call(
                        "POST", "/api/calendar", "{\"accountManager\":\"am-1\"}", "Tierledger-User", "jan")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String event = event(calendar, moved);
        assertThat(event)
                .contains("DTSTART;TZID=Europe/Amsterdam:" + other.toString().replace("-", "") + "T103000\r\n")
                .contains("SEQUENCE:1\r\n");
        assertThat(read(post(path, body))).as("said again").isEqualTo(moved);
        assertThat(event(calendar, moved)).isEqualTo(event);
        assertThat(count("activity-moved-by-hand")).isEqualTo(1);
        JsonNode listed = read(service.get("/api/activities?accountManager=am-1&from=" + other + "&to=" + other));
        assertThat(listed.get("items")).anyMatch(one -> text(one, "activityId").equals(text(visit, "activityId")));
        ServiceUnderTest.await("told", () -> published("K3").contains("activity.moved.v1"));
    }

    private String event(String calendar, JsonNode activity) {
        String from = "UID:" + text(activity, "activityId") + "@";
        return Stream.of(service.get(calendar).body().split("BEGIN:VEVENT", -1))
                .filter(one -> one.contains(from))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void a_person_gives_what_is_open_to_somebody() {
        String call = text(
                plan("K3")
                        .get("activities")
                        .valueStream()
                        .filter(one -> text(one, "kind").equals("call"))
                        .findFirst()
                        .orElseThrow(),
                "activityId");
        String path = "/api/activities/" + call + "/assignment";
        assertThat(text(read(post(path, "{\"to\":\"back-office\"}")), "assignedTo"))
                .isEqualTo("back-office");
        String year = "&from=2026-01-01&to=2026-12-31&limit=500";
        assertThat(read(service.get("/api/activities?assignee=back-office" + year))
                        .get("items"))
                .singleElement()
                .matches(one -> text(one, "activityId").equals(call));
        assertThat(text(read(post(path, "{\"to\":\"am-8\"}")), "assignedTo")).isEqualTo("am-8");
        assertThat(read(service.get("/api/activities?accountManager=am-8" + year))
                        .get("items"))
                .as("who does it has it in its work list")
                .singleElement()
                .matches(one -> text(one, "activityId").equals(call));
        assertThat(read(service.get("/api/activities?accountManager=am-1" + year))
                        .get("items"))
                .as("who answers for the customer still has it")
                .anyMatch(one -> text(one, "activityId").equals(call));
        assertThat(read(post(path, "{}")).has("assignedTo")).isFalse();
        ServiceUnderTest.await("told", () -> published("K3").contains("activity.assigned.v1"));
    }

    @Test
    @Order(2)
    void what_is_planned_moves_at_once_and_keeps_its_id() {
        JsonNode before = plan("K1");
        JsonNode visit = visit(before, 1);
        LocalDate due = LocalDate.parse(text(visit, "due"));
        String body = AWAY.formatted(due.minusDays(4), due.plusDays(7));
        HttpResponse<String> recorded = put("am-1", body);
        assertThat(read(recorded).get("hoursPerWeek").asInt()).isEqualTo(36);
        assertThat(read(service.get("/api/capacity/am-1"))).isEqualTo(read(recorded));
        JsonNode after = plan("K1");
        JsonNode moved = visit(after, 1);
        assertThat(text(moved, "activityId")).isEqualTo(text(visit, "activityId"));
        assertThat(text(moved, "movedFrom")).isEqualTo(due.toString());
        assertThat(LocalDate.parse(text(moved, "due"))).isAfter(due.plusDays(7));
        assertThat(after.get("activities")).hasSameSizeAs(before.get("activities"));
        JsonNode listed = read(service.get(
                "/api/activities?accountManager=am-1&from=" + text(moved, "due") + "&to=" + text(moved, "due")));
        assertThat(listed.get("items")).anyMatch(one -> text(one, "activityId").equals(text(moved, "activityId")));
        JsonNode gone = read(
                service.get("/api/activities?accountManager=am-1&from=" + due.minusDays(4) + "&to=" + due.plusDays(7)));
        assertThat(gone.get("items")).isEmpty();
        ServiceUnderTest.await("told", () -> published("K1").contains("activity.moved.v1"));
        long events = count("activities-moved");
        assertThat(put("am-1", body).statusCode()).isEqualTo(200);
        assertThat(count("capacity-recorded")).as("said again").isEqualTo(1);
        assertThat(count("activities-moved")).isEqualTo(events);
        service.restart();
        assertThat(plan("K1")).isEqualTo(after);
        assertThat(read(service.get("/api/capacity/am-1"))).isEqualTo(read(recorded));
    }

    @Test
    @Order(3)
    void a_plan_that_comes_later_is_drawn_up_around_it() {
        service.publish(Topics.TIERS, "K4", EngagementServiceTest.assigned("K4", "am-1", "A"));
        settle("two");
        JsonNode away = read(service.get("/api/capacity/am-1")).at("/absences/0");
        LocalDate from = LocalDate.parse(text(away, "from"));
        LocalDate to = LocalDate.parse(text(away, "to"));
        assertThat(plan("K4").get("activities")).hasSize(16).allSatisfy(one -> {
            LocalDate due = LocalDate.parse(text(one, "due"));
            assertThat(due.isBefore(from) || due.isAfter(to)).isTrue();
        });
    }

    @Test
    @Order(4)
    void what_was_promised_counts_for_the_account_manager_of_its_day() {
        JsonNode before = plan("K2");
        LocalDate first = LocalDate.parse(text(before.get("activities").get(0), "due"));
        LocalDate second = LocalDate.parse(text(before.get("activities").get(1), "due"));
        pass(DAY, first.plusDays(1));
        service.publish(
                Topics.TIERS,
                "K2",
                new AccountManagerAssigned("K2", "am-1", "am-7", "name", "customer/7", null, first.plusDays(2)));
        pass(first.plusDays(2), second);
        settle("three");
        String range = "&from=2026-01-01&to=" + second;
        JsonNode theirs = read(service.get("/api/activities/given?accountManager=am-7" + range));
        assertThat(theirs.at("/total/promised").asInt()).isEqualTo(1);
        assertThat(theirs.at("/total/late").asInt()).isEqualTo(1);
        assertThat(theirs.at("/total/share").decimalValue()).isEqualByComparingTo("0");
        JsonNode mine = read(service.get("/api/activities/given?accountManager=am-1" + range));
        JsonNode ofK2 = mine.get("customers")
                .valueStream()
                .filter(one -> text(one, "customerId").equals("K2"))
                .findFirst()
                .orElseThrow();
        assertThat(ofK2.at("/kept/promised").asInt()).isEqualTo(1);
        JsonNode all = read(service.get("/api/activities/given?" + range.substring(1)));
        assertThat(all.get("accountManagers")
                        .valueStream()
                        .mapToInt(one -> one.at("/kept/promised").asInt())
                        .sum())
                .isEqualTo(all.at("/total/promised").asInt());
    }

    @Test
    @Order(5)
    void what_is_asked_stands_against_what_there_is() {
        JsonNode capacity = read(service.get("/api/capacity?accountManager=am-1&period=2026-Q2"));
        JsonNode listed = read(
                service.get("/api/activities?accountManager=am-1&from=2026-04-01&to=2026-06-30&state=due&limit=500"));
        long visits = listed.get("items")
                .valueStream()
                .filter(one -> text(one, "kind").equals("visit"))
                .count();
        assertThat(part(capacity, "visit").get("count").asLong())
                .isEqualTo(visits)
                .isPositive();
        assertThat(part(capacity, "call").get("count").asLong())
                .isEqualTo(listed.get("items").size() - visits);
        BigDecimal present = BigDecimal.valueOf(capacity.get("workingDays").asLong() - awayInJune());
        BigDecimal supply = present.multiply(new BigDecimal("4.32"));
        assertThat(capacity.get("supply").decimalValue())
                .isEqualByComparingTo(supply.setScale(1, RoundingMode.HALF_UP));
        JsonNode tier = capacity.at("/byTier/0");
        assertThat(text(tier, "tier")).isEqualTo("A");
        assertThat(tier.get("customers").asInt()).as("K1, K3 and K4").isEqualTo(3);
        long fits = 3
                + (long) Math.floor(
                        (supply.doubleValue() - capacity.get("demand").asDouble())
                                / (tier.get("hoursEach").asDouble() * 91 / 365));
        assertThat(capacity.at("/fits/A").asLong()).isEqualTo(fits);
        assertThat(capacity.at("/accountManagers/0/absences")).hasSize(1);
        assertThat(service.get("/api/capacity?period=2026-Q5").body()).contains("bad-period");
        assertThat(service.get("/api/capacity?period=2030").body()).contains("too-far-ahead");
        assertThat(service.get("/api/capacity?team=no-such-team").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void a_week_in_which_more_is_asked_than_there_is_says_so() {
        JsonNode roomy = read(service.get("/api/capacity?accountManager=am-1"));
        assertThat(roomy.get("weeks"))
                .hasSize(13)
                .noneMatch(week -> week.get("over").asBoolean());
        assertThat(put("am-1", "{\"hoursPerWeek\":0.1}").statusCode()).isEqualTo(200);
        JsonNode tight = read(service.get("/api/capacity?accountManager=am-1"));
        JsonNode over = tight.get("weeks")
                .valueStream()
                .filter(week -> week.get("over").asBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(text(over, "inWords")).matches("Week of .* hours are asked and .* are there, .* too many\\.");
        assertThat(over.get("overloaded")).hasSize(1);
        assertThat(tight.at("/fits/A").asInt()).isZero();
        JsonNode all = read(service.get("/api/capacity"));
        assertThat(all.has("supply")).as("nobody said how many hours am-7 has").isFalse();
        assertThat(all.get("accountManagers").valueStream().map(one -> text(one, "accountManagerId")))
                .containsExactly("am-1", "am-7");
        assertThat(all.at("/accountManagers/0/over").asInt()).isPositive();
        assertThat(all.get("weeks"))
                .anyMatch(week -> week.get("overloaded").toString().contains("am-1"));
    }

    private static JsonNode part(JsonNode capacity, String name) {
        return capacity.get("parts")
                .valueStream()
                .filter(one -> text(one, "part").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Working days of the absence that was recorded, which is in a June without holidays. */
    private long awayInJune() {
        JsonNode away = read(service.get("/api/capacity/am-1")).at("/absences/0");
        return LocalDate.parse(text(away, "from"))
                .datesUntil(LocalDate.parse(text(away, "to")).plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .count();
    }

    private long count(String name) {
        return service.events().counts().getOrDefault(name, 0L);
    }

    private void pass(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            service.publishToAll(Topics.TIERS, new DayPassed(day));
        }
    }

    private HttpResponse<String> post(String path, String body) {
        return service.call("POST", path, body, "Tierledger-User", "jan");
    }

    private HttpResponse<String> put(String manager, String body) {
        return service.call("PUT", "/api/capacity/" + manager, body, "Tierledger-User", "jan");
    }

    private static JsonNode visit(JsonNode plan, int number) {
        return plan.get("activities")
                .valueStream()
                .filter(one -> text(one, "kind").equals("visit"))
                .toList()
                .get(number);
    }

    private List<String> published(String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.ENGAGEMENT, Topics.PARTITIONS).stream()
                .filter(message -> customer.equals(message.key()))
                .map(message -> message.type().replace("io.tierledger.", ""))
                .toList();
    }

    private JsonNode plan(String customer) {
        return read(service.get("/api/plans/" + customer));
    }

    private void settle(String id) {
        service.publishToAll(Topics.TIERS, new ImportCompleted(id));
        service.awaitEvents(events -> events.stream().anyMatch(e -> e.stream().equals("settled:" + id)));
    }

    private static String text(JsonNode node, String member) {
        return node.get(member).asString();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}

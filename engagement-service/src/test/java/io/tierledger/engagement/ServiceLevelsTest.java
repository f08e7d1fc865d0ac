package io.tierledger.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.engagement.levels.ExceptionEnded;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.moments.MomentRecorded;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.Planted;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Levels and exceptions as people decide about them, under M3: the business date is Wednesday 11 March 2026. Jan answers for nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceLevelsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 10);
    private static final String NOBODY = "{\"persons\":[]}";
    private static final String WHY = "{\"reason\":\"not now\"}";
    private static final String DISCOUNT =
            "{\"value\":\"7.50\",\"until\":\"2026-06-30\",\"counterPromise\":\"orders forty pallets\",\"reason\":\"a rival offers eight\"}";
    private static final String SOONER =
            "{\"value\":\"24 hours\",\"until\":\"2026-06-30\",\"counterPromise\":\"asks by mail\",\"reason\":\"a new line starts\"}";
    private PlayedNeighbours neighbours;
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        neighbours = new PlayedNeighbours();
        service = ServiceUnderTest.start(
                EngagementService.class,
                "engagement",
                Map.of("tierledger.services.scoring", neighbours.url(), "tierledger.services.tier", neighbours.url()));
        service.publishToAll(Topics.TIERS, Methods.levels(true));
        for (int i = 0; i <= 9; i++) {
            String customer = "K" + i;
            neighbours.answers.put("/internal/judges?customer=" + customer, NOBODY);
            service.publish(
                    Topics.TIERS,
                    customer,
                    EngagementServiceTest.assigned(customer, "am-" + i, i == 1 ? "A" : "C", "service-levels"));
        }
        ADay.begins(service, YESTERDAY, 10);
    }

    @AfterAll
    void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    @Order(1)
    void a_customer_is_given_what_its_tier_is_granted_and_is_told_what_the_next_takes() {
        neighbours.answers.put(
                "/internal/way-by-orders?customer=K2&method=service-levels&tier=B&at=2027-01-04",
                "{\"amount\":{\"amount\":\"69600.01\",\"currency\":\"EUR\"},\"by\":\"2027-01-04\"}");
        JsonNode answer = read(200, service.get("/api/service-levels/K2"));
        assertThat(answer.get("method").asString()).isEqualTo("service-levels");
        assertThat(answer.get("tier").asString()).isEqualTo("C");
        assertThat(answer.get("levels"))
                .extracting(one -> one.get("capability").asString() + " "
                        + one.get("given").asString())
                .containsExactly(
                        "response after all A and B",
                        "discount-ceiling 0",
                        "payment-term 14",
                        "fixed-contact no",
                        "delivery charged",
                        "price-list standard");
        assertThat(answer.at("/levels/4/words").toString()).isEqualTo("[\"free\",\"free from 500\",\"charged\"]");
        assertThat(answer.at("/levels/4/because").asString()).isEqualTo("GRANTED");
        assertThat(answer.at("/next/tier").asString()).isEqualTo("B");
        assertThat(answer.at("/next/granted/discount-ceiling").asString()).isEqualTo("5");
        assertThat(answer.at("/next/amount/amount").asString()).isEqualTo("69600.01");
        assertThat(answer.at("/text/en").asString())
                .contains(
                        "If you buy EUR 70,000 more before 4 January 2027, that becomes: an answer within 3 working days,");
        assertThat(answer.at("/text/nl").asString()).contains("Neemt u vóór 4 januari 2027 voor EUR 70.000 meer af");

        JsonNode best = read(200, service.get("/api/service-levels/K1"));
        assertThat(best.has("next")).isFalse();
        assertThat(best.at("/text/en").asString()).startsWith("You get our highest level: an answer within 24 hours");
        JsonNode silent = read(200, service.get("/api/service-levels/K3"));
        assertThat(silent.at("/next/tier").asString()).isEqualTo("B");
        assertThat(silent.get("next").propertyNames()).doesNotContain("amount", "by");
        assertThat(silent.at("/text/nl").asString()).contains("Groeit onze samenwerking, dan wordt dat");
        JsonNode nobody = read(200, service.get("/api/service-levels/nowhere"));
        assertThat(nobody.propertyNames()).doesNotContain("tier", "next", "text");
        assertThat(nobody.at("/levels/0/given").asString()).isEqualTo("after all A and B");
    }

    @Test
    @Order(2)
    void up_to_what_is_granted_it_is_agreed_by_one() {
        String manager = service.issuer().accountManager("anouk", "am-1");
        JsonNode agreed = read(
                200,
                service.as(
                        manager,
                        "PUT",
                        path("K1", "payment-term"),
                        "{\"value\":\"45\",\"reason\":\"pays on the 15th\"}"));
        assertThat(agreed.get("given").asString()).isEqualTo("45");
        assertThat(agreed.get("granted").asString()).isEqualTo("60");
        assertThat(agreed.get("because").asString()).isEqualTo("AGREED");
        assertThat(agreed.at("/agreed/reason").asString()).isEqualTo("pays on the 15th");
        assertThat(agreed.at("/agreed/agreedBy").asString()).isEqualTo("anouk");
        assertThat(agreed.at("/agreed/agreedOn").asString()).isEqualTo("2026-03-11");
        assertThat(read(200, service.get("/api/service-levels/K1"))
                        .at("/text/en")
                        .asString())
                .contains("45 days to pay");
        refused(
                403,
                "not-yours",
                service.as(manager, "PUT", path("K2", "payment-term"), "{\"value\":\"14\",\"reason\":\"x\"}"));

        String ending = "/api/service-levels/K1/agreed/payment-term";
        refused(422, "missing", "reason", service.as(manager, "DELETE", ending, "{}"));
        JsonNode again = read(200, service.as(manager, "DELETE", ending, WHY));
        assertThat(again.get("given").asString()).isEqualTo("60");
        assertThat(again.has("agreed")).isFalse();
        refused(404, "not-found", service.as(manager, "DELETE", ending, WHY));
    }

    @Test
    @Order(3)
    void above_it_one_puts_forward_and_another_approves_and_the_counter_promise_is_an_agreement() {
        JsonNode put = read(200, put("K2", "discount-ceiling", DISCOUNT, "ann"));
        assertThat(put.get("given").asString()).as("nothing has changed").isEqualTo("0");
        assertThat(put.at("/proposed/value").asString()).isEqualTo("7.5");
        assertThat(put.at("/proposed/proposedBy").asString()).isEqualTo("ann");
        assertThat(put.at("/proposed/reason").asString()).isEqualTo("a rival offers eight");
        refused(403, "made-yourself", approve("K2", "discount-ceiling", "", "ann"));
        refused(412, "stale-version", approve("K2", "discount-ceiling", "{\"id\":\"another\"}", "bo"));
        String id = put.at("/proposed/id").asString();

        JsonNode done = read(200, approve("K2", "discount-ceiling", "{\"id\":\"" + id + "\"}", "bo"));
        assertThat(done.get("given").asString()).isEqualTo("7.5");
        assertThat(done.get("because").asString()).isEqualTo("EXCEPTION");
        assertThat(done.has("proposed")).isFalse();
        JsonNode exception = done.get("exception");
        assertThat(exception.get("id").asString()).isEqualTo(id);
        assertThat(exception.get("approvedBy").asString()).isEqualTo("bo");
        assertThat(exception.get("proposedBy").asString()).isEqualTo("ann");
        assertThat(exception.get("counterPromise").asString()).isEqualTo("orders forty pallets");
        JsonNode agreement = read(
                200,
                service.get("/api/customers/K2/moments/"
                        + exception.get("agreementId").asString()));
        assertThat(agreement.get("kind").asString()).isEqualTo("AGREEMENT");
        assertThat(agreement.get("note").asString()).isEqualTo("orders forty pallets");
        assertThat(agreement.get("owner").asString()).isEqualTo("ann");
        assertThat(agreement.get("due").asString()).isEqualTo("2026-06-30");
        assertThat(agreement.get("state").asString()).isEqualTo("OPEN");
        assertThat(read(200, service.get("/api/service-levels/K2"))
                        .at("/text/en")
                        .asString())
                .contains("up to 7.5 % discount");
        refused(404, "not-found", approve("K2", "discount-ceiling", "", "bo"));
        refused(409, "exception-in-force", put("K2", "discount-ceiling", "{\"value\":\"0\",\"reason\":\"x\"}", "ann"));

        refused(
                422,
                "missing",
                "reason",
                service.call("DELETE", path("K2", "discount-ceiling"), "", "Tierledger-User", "bo"));
        JsonNode lifted =
                read(200, service.call("DELETE", path("K2", "discount-ceiling"), WHY, "Tierledger-User", "bo"));
        assertThat(lifted.get("given").asString()).isEqualTo("0");
        assertThat(lifted.has("exception")).isFalse();
        refused(404, "not-found", service.call("DELETE", path("K2", "discount-ceiling"), WHY, "Tierledger-User", "bo"));
        assertThat(read(
                                200,
                                service.get("/api/customers/K2/moments/"
                                        + exception.get("agreementId").asString()))
                        .get("state")
                        .asString())
                .as("what was agreed is closed by who sees to it")
                .isEqualTo("OPEN");
    }

    @Test
    @Order(4)
    void who_judged_the_customer_under_any_method_neither_approves_nor_ends_one() {
        neighbours.answers.put("/internal/judges?customer=K3", "{\"persons\":[\"bo\"]}");
        read(200, put("K3", "response", SOONER, "ann"));
        refused(403, "judged-yourself", approve("K3", "response", "", "bo"));
        assertThat(events("K3")).as("nothing is in force").isEmpty();
        read(200, approve("K3", "response", "", "cees"));
        refused(403, "judged-yourself", service.call("DELETE", path("K3", "response"), WHY, "Tierledger-User", "bo"));
        read(200, service.call("DELETE", path("K3", "response"), WHY, "Tierledger-User", "ann"));
    }

    @Test
    @Order(5)
    void without_an_answer_who_judged_nothing_is_approved() {
        neighbours.answers.remove("/internal/judges?customer=K4");
        read(200, put("K4", "response", SOONER, "ann"));
        refused(503, "service-away", approve("K4", "response", "", "bo"));
        assertThat(events("K4")).isEmpty();
        neighbours.answers.put("/internal/judges?customer=K4", NOBODY);
        read(200, approve("K4", "response", "", "bo"));
    }

    @Test
    @Order(6)
    void nobody_approves_by_being_an_administrator_an_account_manager_or_in_the_back_office() {
        String own = service.issuer().accountManager("anouk", "am-5");
        read(200, service.as(own, "PUT", path("K5", "response"), SOONER));
        String approval = path("K5", "response") + "/approval";
        refused(403, "role-needed", service.as(own, "POST", approval, ""));
        for (String role : List.of("administrator", "back-office", "policy-owner", "auditor", "reader")) {
            String one = service.issuer().person("p-" + role, role);
            refused(403, "role-needed", service.as(one, "POST", approval, ""));
            refused(403, "role-needed", service.as(one, "DELETE", path("K5", "response") + "/proposal", WHY));
            refused(403, "role-needed", service.as(one, "PUT", path("K5", "response"), SOONER));
        }
        refused(403, "role-needed", service.as(own, "DELETE", path("K5", "response"), WHY));
        read(200, approve("K5", "response", "", "bo"));
        refused(403, "role-needed", service.as(own, "DELETE", path("K5", "response"), WHY));
    }

    @Test
    @Order(7)
    void what_waits_is_listed_until_it_is_taken_back_or_declined() {
        read(200, put("K6", "discount-ceiling", DISCOUNT, "ann"));
        read(200, put("K7", "delivery", DISCOUNT.replace("7.50", "free"), "ann"));
        JsonNode waiting = read(200, service.get("/api/service-levels?state=proposed"));
        assertThat(waiting.get("items"))
                .extracting(one -> one.get("customerId").asString() + " "
                        + one.get("capability").asString())
                .containsExactly("K6 discount-ceiling", "K7 delivery");
        assertThat(waiting.at("/items/0/exception/reason").asString()).isEqualTo("a rival offers eight");
        assertThat(waiting.at("/items/0/accountManagerId").asString()).isEqualTo("am-6");
        JsonNode own = read(200, service.get("/api/service-levels?accountManager=am-7"));
        assertThat(own.get("items"))
                .extracting(one -> one.get("state").asString())
                .containsExactly("proposed");
        assertThat(read(200, service.get("/api/service-levels?state=in-force")).get("items"))
                .extracting(one -> one.get("customerId").asString())
                .containsExactly("K4", "K5");
        JsonNode costs = read(200, service.get("/api/capacity")).get("exceptions");
        assertThat(costs)
                .extracting(one -> one.get("customerId").asString() + " "
                        + one.get("tier").asString() + " as " + one.get("as").asString())
                .as("a level costs what its tier asks beyond the customer's own")
                .containsExactly("K4 C as A", "K5 C as A");
        assertThat(costs.get(1).get("value").asString()).isEqualTo("24 hours");
        assertThat(costs.get(1).get("hours").decimalValue())
                .as("each tier is called once a year")
                .isZero();
        JsonNode first = read(200, service.get("/api/service-levels?state=proposed&limit=1"));
        JsonNode second = read(
                200,
                service.get("/api/service-levels?state=proposed&limit=1&cursor="
                        + first.get("next").asString()));
        assertThat(second.at("/items/0/customerId").asString()).isEqualTo("K7");
        assertThat(second.get("next").isNull()).isTrue();
        refused(400, "bad-exception-state", service.get("/api/service-levels?state=over"));
        refused(400, "bad-cursor", service.get("/api/service-levels?cursor=x"));

        refused(422, "missing", "reason", withdraw("K6", "discount-ceiling", "{}", "ann"));
        assertThat(read(200, withdraw("K6", "discount-ceiling", WHY, "ann")).has("proposed"))
                .isFalse();
        refused(404, "not-found", withdraw("K6", "discount-ceiling", WHY, "ann"));
        refused(404, "not-found", approve("K6", "discount-ceiling", "", "bo"));
        read(200, withdraw("K7", "delivery", WHY, "bo"));
        assertThat(read(200, service.get("/api/service-levels?state=proposed")).get("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @Order(8)
    @CsvSource(delimiter = '|', textBlock = """
            discount-ceiling | {"value":"5"}                                                                           | missing                   | reason
            discount-ceiling | {"reason":"x"}                                                                          | missing                   | value
            discount-ceiling | {"value":"lots","reason":"x"}                                                           | not-a-percentage          | value
            discount-ceiling | {"value":"101","reason":"x"}                                                            | not-a-percentage          | value
            payment-term     | {"value":"1.5","reason":"x"}                                                            | not-so-many-days          | value
            delivery         | {"value":"by air","reason":"x"}                                                         | no-such-level             | value
            response         | {"value":"A","reason":"x"}                                                              | no-such-level             | value
            discount-ceiling | {"value":"5","reason":"x","counterPromise":"y"}                                         | missing                   | until
            discount-ceiling | {"value":"5","reason":"x","until":"2026-06-30"}                                         | missing                   | counterPromise
            discount-ceiling | {"value":"5","reason":"x","until":"2026-03-10","counterPromise":"y"}                    | not-within-a-year         | until
            discount-ceiling | {"value":"5","reason":"x","until":"2027-03-12","counterPromise":"y"}                    | not-within-a-year         | until
            discount-ceiling | {"value":"5","reason":"x","until":"9999-03-12","counterPromise":"y"}                    | out-of-range-of-years     | until
            payment-term     | {"value":"14","reason":"x","until":"2026-06-30"}                                        | not-above-what-is-granted | until
            payment-term     | {"value":"14","reason":"x","counterPromise":"y"}                                        | not-above-what-is-granted | counterPromise
            """)
    void what_will_not_do_is_said_by_field(String capability, String body, String code, String field) {
        refused(422, code, field, put("K8", capability, body, "ann"));
        assertThat(read(200, service.get("/api/service-levels?accountManager=am-8"))
                        .get("items"))
                .isEmpty();
    }

    @Test
    @Order(8)
    void what_there_is_not_is_refused_and_a_year_is_the_longest() {
        refused(404, "not-found", put("K8", "parking", DISCOUNT, "ann"));
        refused(409, "not-placed", put("nowhere", "discount-ceiling", DISCOUNT, "ann"));
        refused(404, "not-found", withdraw("K8", "discount-ceiling", WHY, "ann"));
        refused(400, "unknown-property", put("K8", "delivery", "{\"value\":\"free\",\"forever\":true}", "ann"));
        String longest = DISCOUNT.replace("2026-06-30", "2027-03-11");
        assertThat(read(200, put("K8", "discount-ceiling", longest, "ann"))
                        .at("/proposed/until")
                        .asString())
                .isEqualTo("2027-03-11");
        read(200, withdraw("K8", "discount-ceiling", WHY, "ann"));
    }

    @Test
    @Order(9)
    void an_exception_to_the_response_gives_an_open_request_another_deadline_and_its_end_takes_it_away() {
        String request = "{\"requestId\":\"R9\",\"customerId\":\"K9\",\"kind\":\"QUESTION\",\"subject\":\"when?\"}";
        JsonNode received = read(201, service.call("POST", "/api/requests", request, "Tierledger-User", "jan"));
        assertThat(received.get("level").asString()).isEqualTo("C");
        assertThat(received.has("due")).as("nothing is promised").isFalse();
        read(200, put("K9", "response", SOONER, "ann"));
        read(200, approve("K9", "response", "", "bo"));
        JsonNode sooner = read(200, service.get("/api/requests/R9"));
        assertThat(sooner.get("level").asString()).isEqualTo("A");
        assertThat(sooner.get("due").asString()).startsWith("2026-03-12T08:30");
        read(200, service.call("DELETE", path("K9", "response"), WHY, "Tierledger-User", "bo"));
        assertThat(read(200, service.get("/api/requests/R9")).get("level").asString())
                .isEqualTo("C");
    }

    @Test
    @Order(10)
    void all_is_rebuilt_from_events_and_ends_with_a_gate() {
        read(200, put("K9", "discount-ceiling", DISCOUNT, "ann"));
        read(200, put("K9", "payment-term", "{\"value\":\"7\",\"reason\":\"pays at once\"}", "ann"));
        JsonNode before = read(200, service.get("/api/service-levels/K4"));
        JsonNode others = read(200, service.get("/api/service-levels/K9"));
        service.bean(MongoDatabase.class).drop();
        service.restart();
        assertThat(read(200, service.get("/api/service-levels/K4"))).isEqualTo(before);
        assertThat(read(200, service.get("/api/service-levels/K9"))).isEqualTo(others);

        service.publish(
                Topics.TIERS,
                "K4",
                new CustomerStatusChanged("K4", "ACTIVE", "INSOLVENT", "person:jan", true, null, null, YESTERDAY));
        service.awaitEvents(all -> all.stream()
                .anyMatch(stored -> stored.event() instanceof ExceptionEnded ended
                        && ended.customerId().equals("K4")
                        && ended.cause() == ExceptionEnded.Cause.GATE));
        ServiceUnderTest.await(
                "it is shown",
                () -> !read(200, service.get("/api/service-levels/K4"))
                        .at("/levels/0")
                        .has("exception"));
    }

    @Test
    @Order(11)
    void what_is_said_stands_sealed_and_is_gone_with_the_key_of_the_customer() {
        List<String> secrets = List.of("her brother in Breda", "pays in cash", "his bankrupt cousin");
        String secret = "{\"value\":\"9\",\"until\":\"2026-06-30\",\"counterPromise\":\"" + secrets.get(1)
                + "\",\"reason\":\"" + secrets.get(0) + "\"}";
        read(200, put("K7", "discount-ceiling", secret, "ann"));
        read(200, approve("K7", "discount-ceiling", "", "bo"));
        read(200, put("K7", "payment-term", "{\"value\":\"7\",\"reason\":\"" + secrets.get(2) + "\"}", "ann"));
        assertThat(service.get("/api/service-levels/K7").body()).contains(secrets);
        for (String one : secrets) {
            assertThat(Planted.places(service, one)).as(one).isEmpty();
        }
        String keys = service.stores().jdbcUrl("tierledger_keys");
        new JdbcTemplate(new DriverManagerDataSource(keys))
                .update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'K7'");
        service.restart();
        JsonNode left = read(200, service.get("/api/service-levels/K7"));
        assertThat(left.at("/levels/1/exception/sealed").asString()).isEqualTo("erased");
        assertThat(left.at("/levels/1/exception").propertyNames()).doesNotContain("reason", "counterPromise");
        assertThat(left.at("/levels/1/given").asString())
                .as("what is given stands")
                .isEqualTo("9");
        refused(409, "already-erased", put("K7", "delivery", DISCOUNT.replace("7.50", "free"), "ann"));
    }

    /** What became of it stands in two streams, stored at once: there is never one without the other. */
    @Test
    @Order(12)
    void each_exception_that_was_ever_in_force_has_its_agreement_beside_it() {
        List<StoredEvent> all = service.allEvents();
        int exceptions = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).event() instanceof ExceptionSet set) {
                exceptions++;
                assertThat(all.get(i + 1).event()).isInstanceOfSatisfying(MomentRecorded.class, moment -> {
                    assertThat(moment.momentId()).isEqualTo(set.agreementId());
                    assertThat(moment.actor()).isEqualTo(set.actor());
                });
            }
        }
        assertThat(exceptions).isGreaterThan(4);
    }

    private List<Object> events(String customer) {
        return service.allEvents().stream()
                .map(StoredEvent::event)
                .filter(event ->
                        event instanceof ExceptionSet set && set.customerId().equals(customer))
                .toList();
    }

    private static String path(String customer, String capability) {
        return "/api/service-levels/" + customer + "/exceptions/" + capability;
    }

    private HttpResponse<String> put(String customer, String capability, String body, String who) {
        return service.call("PUT", path(customer, capability), body, "Tierledger-User", who);
    }

    private HttpResponse<String> approve(String customer, String capability, String body, String who) {
        return service.call("POST", path(customer, capability) + "/approval", body, "Tierledger-User", who);
    }

    private HttpResponse<String> withdraw(String customer, String capability, String body, String who) {
        return service.call("DELETE", path(customer, capability) + "/proposal", body, "Tierledger-User", who);
    }

    private static void refused(int status, String code, String field, HttpResponse<String> answer) {
        refused(status, code, answer);
        assertThat(JSON.readTree(answer.body()).get("field").asString()).isEqualTo(field);
    }

    private static void refused(int status, String code, HttpResponse<String> answer) {
        assertThat(read(status, answer).get("code").asString()).isEqualTo(code);
    }

    private static JsonNode read(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}

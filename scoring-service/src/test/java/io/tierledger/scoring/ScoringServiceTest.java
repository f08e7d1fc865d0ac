package io.tierledger.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.ImportCompleted;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.questions.YearSum;
import io.tierledger.contracts.questions.YearSums;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on embedded stores: one story, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScoringServiceTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(ScoringService.class, "scoring");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static void customer(String id) {
        service.publish(
                Topics.CUSTOMERS,
                id,
                new CustomerRegistered(id, "ORGANISATION", "PROSPECT", null, null, null, null, null, null, null, null));
    }

    private static void order(String id, String day, String amount) {
        Amount eur = new Amount(amount, "EUR");
        LocalDate date = LocalDate.parse(day);
        service.publish(
                Topics.CUSTOMERS,
                id,
                new OrderPlaced(
                        "O" + UUID.randomUUID(), id, date, eur, null, eur, null, null, null, null, false, date));
    }

    private static void settle(String id) {
        service.publishToAll(Topics.CUSTOMERS, new ImportCompleted(id));
        service.awaitEvents(all -> all.stream()
                .anyMatch(
                        e -> e.name().equals("settled") && e.event().toString().contains(id)));
    }

    @Test
    @Order(99)
    void an_account_manager_judges_its_own_customers() {
        service.publish(
                Topics.CUSTOMERS,
                "OWN1",
                new CustomerRegistered(
                        "OWN1", "ORGANISATION", "PROSPECT", "am-1", null, null, null, null, null, null, null));
        settle("own");
        String path = "/api/scorecards/OWN1/judgements/potential?method=value-potential";
        String body = "{\"score\":3,\"rationale\":\"opens two depots\"}";
        HttpResponse<String> refused = service.as(service.issuer().accountManager("bram", "am-2"), "PUT", path, body);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"not-yours\"", "\"answering\":\"am-1\"");
        JsonNode judged = json(service.as(service.issuer().accountManager("anouk", "am-1"), "PUT", path, body));
        assertThat(judged.path("judgedBy").asString()).isEqualTo("anouk");
        for (String asked : List.of("&method=value-potential", "")) {
            assertThat(service.call("GET", "/internal/judges?customer=OWN1" + asked, "")
                            .body())
                    .isEqualTo("{\"persons\":[\"anouk\"]}");
        }
        assertThat(service.call("GET", "/internal/judges?customer=OWN1&method=abc-attention", "")
                        .body())
                .isEqualTo("{\"persons\":[]}");
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
    @Order(1)
    void presets_are_published_once_and_reach_every_partition() {
        JsonNode methods = json(service.get("/api/methods")).get("items");
        assertThat(methods).hasSize(6);
        for (JsonNode method : methods) {
            assertThat(method.get("leading").asBoolean())
                    .isEqualTo(method.get("id").asString().equals("value-potential"));
        }
        service.awaitEvents("method-in-force", 6 * 12);
        ServiceUnderTest.await(
                "published",
                () -> published("io.tierledger.method.published.v1").size() == 72);
        service.restart();
        assertThat(service.allEvents().stream().filter(e -> e.name().equals("method-published")))
                .hasSize(6);
    }

    private static List<PublishedMessage> published(String type) {
        return PublishedMessage.all(service.stores().kafka(), Topics.SCORES, Topics.PARTITIONS).stream()
                .filter(message -> message.type().equals(type))
                .toList();
    }

    @Test
    @Order(2)
    void a_method_is_a_document_in_json_or_yaml() throws Exception {
        assertThat(json(service.get("/api/methods/abc-attention")).get("criteria"))
                .hasSize(2);
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(service.url("/api/methods/abc-attention")))
                .header("Accept", "application/yaml")
                .build();
        var answer = java.net.http.HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        var read = io.tierledger.scoring.methods.MethodDocuments.yaml(
                answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(io.tierledger.scoring.methods.Presets.all().get(1));
        JsonNode measures = json(service.get("/api/criteria/measures"));
        assertThat(measures.get("items")).hasSameSizeAs(Measure.values());
        assertThat(measures.get("items").get(0).toString())
                .isEqualTo("{\"measure\":\"REVENUE\",\"name\":{\"en\":\"revenue\",\"nl\":\"omzet\"},\"unit\":\"MONEY\","
                        + "\"addsUp\":true,\"needs\":[\"window\"],\"takes\":[\"window\",\"orderKind\"]}");
        assertThat(service.get("/api/methods/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void orders_and_days_become_scorecards() {
        for (int i = 1; i <= 20; i++) {
            customer("K" + i);
        }
        for (int i = 1; i <= 10; i++) {
            order("K" + i, "2014-06-10", i * 1_000 + ".50");
        }
        for (LocalDate day = LocalDate.parse("2014-06-10");
                day.isBefore(LocalDate.parse("2014-07-01"));
                day = day.plusDays(1)) {
            service.publishToAll(Topics.CUSTOMERS, new DayPassed(day));
        }
        settle("first");
        JsonNode card = json(service.get("/api/scorecards/K10?method=value-potential"));
        assertThat(card.get("contributions").get(0).get("score").asInt()).isEqualTo(2);
        assertThat(card.get("contributions").get(0).get("measure").decimalValue())
                .isEqualByComparingTo("10000.50");
        assertThat(card.get("currentMeasures").get("customer-value").decimalValue())
                .isEqualByComparingTo("10000.50");
        assertThat(card.get("provisional").asBoolean()).isTrue();
        assertThat(card.get("asOf").asString()).isEqualTo("2014-06-30");
        JsonNode curry = json(service.get("/api/scorecards/K10?method=curry-pyramid"));
        assertThat(curry.get("ranked").get("n").asInt()).isEqualTo(10);
        assertThat(curry.get("ranked").get("rank").asInt()).isEqualTo(1);
        assertThat(json(service.get("/api/scorecards/K15")).get("items")).hasSize(1);
        assertThat(json(service.get("/api/scorecards/K10")).get("items")).hasSize(6);
        assertThat(service.get("/api/scorecards/K15?method=value-potential").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void the_past_is_told_again_for_those_asked_about_as_it_was_known() {
        String asked = "{\"method\":\"value-potential\",\"version\":1,\"asOf\":\"2014-06-30\",\"knownAt\":"
                + "\"2199-01-01T00:00:00Z\",\"customers\":[\"K10\",\"NOBODY\"],\"later\":[]}";
        var told = service.call("POST", "/internal/hindsight/scores", asked);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("K10").doesNotContain("K9", "NOBODY");
        assertThat(service.call("POST", "/internal/hindsight/scores", asked.replace("\"version\":1", "\"version\":7"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/internal/reached").body()).startsWith("{\"mark\":\"{0=");
    }

    @Test
    @Order(4)
    void what_is_published_names_criteria_weights_and_points() {
        ServiceUnderTest.await(
                "published",
                () -> published("io.tierledger.scorecard.updated.v2").stream()
                        .anyMatch(m -> m.key().equals("K15")
                                && m.json().get("method").asString().equals("weighted-metals")));
        JsonNode metals = published("io.tierledger.scorecard.updated.v2").stream()
                .filter(m -> m.key().equals("K15"))
                .findFirst()
                .orElseThrow()
                .json();
        assertThat(metals.get("total").decimalValue()).isEqualByComparingTo("0");
        assertThat(metals.get("everOrdered").asBoolean()).isFalse();
        assertThat(metals.get("contributions")).hasSize(8);
        assertThat(metals.get("contributions").get(0).get("weight").asInt()).isEqualTo(25);
        assertThat(published("io.tierledger.criterion.scored.v1")).isNotEmpty();
        assertThat(published("io.tierledger.day.passed.v1")).hasSize(21 * 12);
    }

    @Test
    @Order(5)
    void a_person_judges_and_the_scorecard_shows_it_at_once() {
        String path = "/api/scorecards/K10/judgements/potential?method=value-potential";
        String body = "{\"score\":3,\"rationale\":\"opens a second site\"}";
        assertThat(service.call("PUT", path, body).statusCode()).isEqualTo(400);
        assertThat(service.call("PUT", path, "{\"score\":4,\"rationale\":\"x\"}", "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.call("PUT", path, "{\"score\":3,\"rationale\":\" \"}", "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.call("PUT", path, "{\"score\":3,\"x\":1}", "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.call("PUT", path.replace("potential?", "customer-value?"), body, "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.call("PUT", path.replace("K10", "K999"), body, "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/scorecards/K999").statusCode()).isEqualTo(404);
        assertThat(service.call("PUT", path, body, "Tierledger-User", "ann", "If-Match", "\"77\"")
                        .statusCode())
                .as("the scorecard was not read as it is")
                .isEqualTo(412);
        String read = service.get("/api/scorecards/K10?method=value-potential")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        JsonNode recorded = json(service.call("PUT", path, body, "Tierledger-User", "ann", "If-Match", read));
        assertThat(recorded.get("judgedOn").asString()).isEqualTo("2014-07-01");
        JsonNode card = json(service.get("/api/scorecards/K10?method=value-potential"));
        assertThat(card.get("cause").asString()).isEqualTo("JUDGEMENT");
        assertThat(card.get("provisional").asBoolean()).isFalse();
        assertThat(card.get("contributions").get(1).get("judgedBy").asString()).isEqualTo("ann");
        long before = service.events().lastPosition();
        json(service.call("PUT", path, body, "Tierledger-User", "ann"));
        assertThat(service.events().lastPosition()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void judgements_of_a_file_are_decided_each_as_if_it_came_alone() {
        String some = fileJudgements(
                said("K1", "potential", 2, "groeit"),
                said("K1", "potential", 2, "groeit"),
                said("K2", "potential", 9, "groeit"),
                said("K3", "potential", 3, "met; teken"),
                said("K4", "loyalty", 3, "x"),
                said("K5", "potential", 3, "\u202Etleiod"));
        long untouched = service.events().lastPosition();
        List<String> foretold = became(json(service.call("POST", "/internal/judgements?foretell=true", some)));
        assertThat(service.events().lastPosition()).isEqualTo(untouched);
        JsonNode outcomes = json(service.call("POST", "/internal/judgements", some));
        assertThat(became(outcomes))
                .isEqualTo(foretold)
                .containsExactly(
                        "ACCEPTED",
                        "DUPLICATE",
                        "REJECTED score-out-of-range",
                        "ACCEPTED",
                        "REJECTED unknown-criterion",
                        "REJECTED control-character");
        JsonNode last = outcomes.get("outcomes").get(3);
        String positions = "{\"positions\":{\"%s\":%s}}".formatted(last.get("partition"), last.get("position"));
        assertThat(json(service.call("POST", "/internal/judgements/scored", positions))
                        .get("scored")
                        .asBoolean())
                .isTrue();
        JsonNode card = json(service.get("/api/scorecards/K3?method=value-potential"));
        assertThat(card.get("contributions").get(1).get("rationale").asString()).isEqualTo("met; teken");
        assertThat(became(json(service.call("POST", "/internal/judgements", some))))
                .containsExactly(
                        "DUPLICATE",
                        "DUPLICATE",
                        "REJECTED score-out-of-range",
                        "DUPLICATE",
                        "REJECTED unknown-criterion",
                        "REJECTED control-character");
    }

    private static String said(String customer, String criterion, int score, String reason) {
        return """
                {"customerId":"%s","method":"value-potential","criterion":"%s","score":%d,"rationale":"%s",
                 "judgedBy":"bo","judgedOn":"2014-06-01"}""".formatted(customer, criterion, score, reason);
    }

    private static String fileJudgements(String... judgements) {
        return "{\"judgements\":[" + String.join(",", judgements) + "]}";
    }

    private static List<String> became(JsonNode answer) {
        return answer.get("outcomes")
                .valueStream()
                .map(one -> (one.get("became").asString() + " "
                                + one.at("/refusal/code").asString(""))
                        .strip())
                .toList();
    }

    @Test
    @Order(7)
    void the_work_list_says_what_is_still_to_be_judged() {
        JsonNode list = json(service.get("/api/criteria/missing?limit=3"));
        assertThat(list.get("method").asString()).isEqualTo("value-potential");
        assertThat(list.get("coverage").get("wanted").asInt()).isEqualTo(10);
        assertThat(list.get("coverage").get("given").asInt()).isEqualTo(3);
        assertThat(list.get("items")).hasSize(3);
        int all = 3;
        for (String next = list.get("next").asString(null); next != null; ) {
            JsonNode page = json(service.get("/api/criteria/missing?limit=3&cursor=" + next));
            all += page.get("items").size();
            next = page.get("next").asString(null);
        }
        assertThat(all).isEqualTo(7);
        assertThat(json(service.get("/api/criteria/missing?accountManager=nobody"))
                        .get("items"))
                .isEmpty();
        assertThat(service.get("/api/criteria/missing?cursor=**").statusCode()).isEqualTo(400);
    }

    @Test
    @Order(8)
    void neighbours_ask_for_the_sums_of_a_year() {
        assertThat(measured("2014-06-30"))
                .contains(new YearSum("K10", 1_000_050, 300_015, 1))
                .hasSize(10);
        assertThat(measured("2014-06-09")).contains(new YearSum("K10", 0, 0, 0));
    }

    private static List<YearSum> measured(String asOf) {
        String answer = service.get("/internal/measures?asOf=" + asOf).body();
        return Stream.of(EventStoreConfiguration.STORED_JSON.readValue(answer, YearSums[].class))
                .flatMap(part -> part.customers().stream())
                .toList();
    }

    @Test
    @Order(9)
    void another_method_leads_in_every_partition() {
        assertThat(service.call("PUT", "/api/methods/leading", "{\"method\":\"nothing\"}", "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(404);
        String read = service.get("/api/methods").headers().firstValue("ETag").orElseThrow();
        json(service.call(
                "PUT",
                "/api/methods/leading",
                "{\"method\":\"abc-attention\"}",
                "Tierledger-User",
                "ann",
                "If-Match",
                read));
        assertThat(service.call(
                                "PUT",
                                "/api/methods/leading",
                                "{\"method\":\"value-potential\"}",
                                "Tierledger-User",
                                "bob",
                                "If-Match",
                                read)
                        .statusCode())
                .as("chosen after it was read")
                .isEqualTo(412);
        service.awaitEvents("method-in-force", 72 + 24);
        assertThat(json(service.get("/api/methods"))
                        .get("items")
                        .get(0)
                        .get("leading")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Order(10)
    void a_method_that_was_never_published_is_listed_apart() {
        String document = service.get("/api/methods/abc-attention").body().replace("abc-attention", "abc-of-tomorrow");
        service.call("POST", "/api/methods/abc-of-tomorrow/drafts", document, "Tierledger-User", "ann");
        service.call("POST", "/api/methods/abc-of-tomorrow/drafts", document, "Tierledger-User", "bo");
        JsonNode methods = json(service.get("/api/methods"));
        assertThat(methods.get("items").findValuesAsString("id")).doesNotContain("abc-of-tomorrow");
        assertThat(methods.get("unpublished")).singleElement().satisfies(one -> {
            assertThat(one.get("id").asString()).isEqualTo("abc-of-tomorrow");
            assertThat(one.get("name").get("nl").asString()).isEqualTo("ABC van aandacht");
            assertThat(one.get("drafts").asInt()).isEqualTo(2);
        });
    }

    @Test
    @Order(10)
    void one_person_drafts_and_another_publishes() {
        String document = service.get("/api/methods/abc-attention").body();
        String gap = document.replaceFirst("100000", "90000");
        assertThat(service.call("POST", "/api/methods/abc-attention/drafts", gap, "Tierledger-User", "ann")
                        .statusCode())
                .as("nobody said which version was read")
                .isEqualTo(428);
        HttpResponse<String> kept = service.call(
                "POST", "/api/methods/abc-attention/drafts", gap, "Tierledger-User", "ann", "If-Match", "\"1\"");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(JSON.readTree(kept.body()).get("sound").asBoolean()).isFalse();
        JsonNode listed = json(service.get("/api/methods/abc-attention/drafts"))
                .get("items")
                .get(0);
        assertThat(listed.get("sound").asBoolean()).isFalse();
        assertThat(listed.get("problems").get(0).get("place").asString()).isEqualTo("criteria[0].bands[1]");
        HttpResponse<String> refused = service.call(
                "POST",
                "/api/methods/abc-attention/drafts/1/publication",
                "{\"effect\":\"NOW\"}",
                "Tierledger-User",
                "bo");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).get("place").asString()).isEqualTo("criteria[0].bands[1]");
        long stored = service.events().lastPosition();
        JsonNode checked = json(service.call("POST", "/api/methods/abc-attention/checks", gap));
        assertThat(checked.get("sound").asBoolean()).isFalse();
        assertThat(checked.get("problems").get(0).get("place").asString()).isEqualTo("criteria[0].bands[1]");
        JsonNode sound = json(service.call("POST", "/api/methods/abc-attention/checks", document));
        assertThat(sound.get("sound").asBoolean()).isTrue();
        assertThat(sound.get("method")).isEqualTo(JSON.readTree(document));
        assertThat(service.events().lastPosition()).isEqualTo(stored);
        String unknown = document.replaceFirst("\"window\"", "\"windw\"");
        refused = service.call(
                "POST", "/api/methods/abc-attention/drafts", unknown, "Tierledger-User", "ann", "If-Match", "\"1\"");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).get("place").asString()).isEqualTo("criteria[0].windw");
        String lower = document.replace("100000", "10000")
                .replace("99999.99", "9999.99")
                .replace("10000.00", "10000.01");
        HttpResponse<String> drafted = service.call(
                "POST", "/api/methods/abc-attention/drafts", lower, "Tierledger-User", "ann", "If-Match", "\"1\"");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        assertThat(drafted.headers().firstValue("Location")).hasValue("/api/methods/abc-attention/drafts/2");
        String publication = "/api/methods/abc-attention/drafts/2/publication";
        assertThat(service.call("POST", publication, "{\"effect\":\"NOW\"}", "Tierledger-User", "ann")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.call(
                                "POST",
                                publication,
                                "{\"effect\":\"NOW\"}",
                                "Tierledger-User",
                                "bo",
                                "If-Match",
                                "\"7\"")
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<String> done = service.call("POST", publication, "{\"effect\":\"NOW\"}", "Tierledger-User", "bo");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(service.call("POST", publication, "{\"effect\":\"NOW\"}", "Tierledger-User", "bo")
                        .statusCode())
                .isEqualTo(412);
        assertThat(json(service.get("/api/methods/abc-attention"))
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(service.get("/api/methods/abc-attention/drafts/2"))
                        .get("state")
                        .asString())
                .isEqualTo("PUBLISHED");
        JsonNode versions =
                json(service.get("/api/methods/abc-attention/versions")).get("items");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).get("version").asInt()).isEqualTo(2);
        assertThat(versions.get(0).get("author").asString()).isEqualTo("ann");
        assertThat(versions.get(0).get("publishedBy").asString()).isEqualTo("bo");
        assertThat(json(service.get("/api/methods")).get("items").get(0).get("published"))
                .isEqualTo(versions.get(0));
        assertThat(service.get("/api/methods/nothing/versions").statusCode()).isEqualTo(404);
        JsonNode card = json(service.get("/api/scorecards/K10?method=abc-attention"));
        assertThat(card.get("methodVersion").asInt()).isEqualTo(2);
        assertThat(card.get("total").isNull()).as("a table adds nothing up").isTrue();
        assertThat(card.get("contributions").get(0).get("score").asInt()).isEqualTo(2);
    }

    @Test
    @Order(11)
    void a_restart_goes_on_where_it_was() {
        service.restart();
        long before = service.allEvents().stream()
                .filter(e -> e.name().equals("scorecard-updated"))
                .count();
        order("K9", "2014-07-01", "100000.00");
        settle("second");
        assertThat(json(service.get("/api/scorecards/K9?method=abc-attention"))
                        .get("contributions")
                        .get(0)
                        .get("score")
                        .asInt())
                .isEqualTo(2);
        long after = service.allEvents().stream()
                .filter(e -> e.name().equals("scorecard-updated"))
                .count();
        assertThat(after - before).isEqualTo(2);
        assertThat(json(service.get("/api/scorecards/K10?method=value-potential"))
                        .get("contributions")
                        .get(1)
                        .get("score")
                        .asInt())
                .isEqualTo(3);
    }
}

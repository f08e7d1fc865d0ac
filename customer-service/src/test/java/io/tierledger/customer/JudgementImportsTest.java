package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judgements come in like every other file: one address, one list, one way to say what was wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgementImportsTest {
    private static final String HEADINGS = "customer_id,method,criterion,score,rationale,judged_by,judged_on\n";

    private final FakeScoring scoring = new FakeScoring();
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(CustomerService.class, "customer", scoring.settings());
        Sending.csv(service, "/api/imports/customers", "customer_id,name\nJK1,Jansen\nJK2,Peters\nJK3,Weg\n");
        service.call(
                "POST",
                "/api/customers/JK3/status",
                "{\"status\":\"REMOVED\",\"reason\":\"gone\"}",
                "Tierledger-User",
                "ann");
    }

    @AfterAll
    void stop() {
        service.close();
        scoring.close();
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private static String said(String customer, int score, String reason) {
        return customer + ",value-potential,potential," + score + "," + reason + ",bo,2014-06-01\n";
    }

    private JsonNode sent(String file, UUID id) {
        var answer = Sending.csv(
                service, "/api/imports/judgements", file, "Import-Id", id.toString(), "Tierledger-User", "ann");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/imports/" + id);
        return json(answer.body());
    }

    @Test
    void of_a_day_that_is_still_to_come_are_refused_as_orders_of_it_are() {
        UUID id = UUID.randomUUID();
        JsonNode view = sent(
                HEADINGS
                        + said("JK1", 2, "in time").replace("2014-06-01", "2014-06-02")
                        + said("JK1", 2, "ahead").replace("2014-06-01", "2095-01-01"),
                id);
        assertThat(view.path("accepted").asInt()).isEqualTo(1);
        assertThat(view.path("rejected").asInt()).isEqualTo(1);
        assertThat(service.get("/api/imports/" + id + "/errors").body())
                .contains("3,judged_on,dated-in-the-future,\"Dated after ");
    }

    @Test
    void are_found_where_all_imports_are() {
        UUID id = UUID.randomUUID();
        int asked = scoring.asked.get();
        JsonNode view = sent(
                HEADINGS + said("JK1", 2, "found") + said("JK1", 2, "found") + said("NOBODY", 2, "x")
                        + said("JK2", 9, "x") + said("JK3", 1, "x") + "JK1,value-potential,potential,three,x,bo,\n",
                id);
        assertThat(view.path("kind").asString()).isEqualTo("judgements");
        assertThat(view.path("state").asString()).isEqualTo("STORED");
        assertThat(view.path("stages").propertyNames()).containsExactlyInAnyOrder("scored", "tiered", "planned");
        assertThat(List.of(
                        view.path("received").asInt(),
                        view.path("accepted").asInt(),
                        view.path("duplicate").asInt(),
                        view.path("rejected").asInt()))
                .containsExactly(6, 1, 1, 4);
        assertThat(json(service.get("/api/imports/" + id).body())
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.get("/api/imports/" + id + "/errors").body())
                .contains("4,customer_id,unknown-customer", "5,score,score-out-of-range")
                .contains("6,customer_id,unknown-customer", "7,score,score");
        assertThat(service.get("/api/imports").body()).contains(id.toString());
        assertThat(scoring.asked).as("scorecards are waited for before the end").hasValueGreaterThan(asked);
        service.awaitEvents(all -> all.stream()
                .anyMatch(one -> one.name().equals("import-completed")
                        && one.event().toString().contains(id.toString())));
    }

    @Test
    void need_somebody_who_answers_for_them() {
        var answer = Sending.csv(service, "/api/imports/judgements", HEADINGS + said("JK1", 1, "person"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("user-missing");
        assertThat(scoring.said).noneMatch(one -> one.toString().contains("person"));
    }

    @Test
    void a_first_look_says_what_the_import_will_say() {
        String file = HEADINGS
                + said("JK2", 1, "look")
                + said("JK2", 1, "look")
                + said("NOBODY", 1, "x")
                + said("JK2", 7, "x");
        JsonNode look =
                json(Sending.csv(service, "/api/imports/judgements?preview=true", file, "Tierledger-User", "ann")
                        .body());
        assertThat(scoring.said).noneMatch(one -> one.toString().contains("look"));
        JsonNode done = sent(file, UUID.randomUUID());
        for (String counter : List.of("received", "accepted", "duplicate", "rejected")) {
            assertThat(look.path(counter).asInt(-1))
                    .as(counter)
                    .isEqualTo(done.path(counter).asInt(-2));
        }
        assertThat(look.path("errors").path(0).path("code").asString()).isEqualTo("unknown-customer");
        assertThat(sent(file, UUID.randomUUID()).path("duplicate").asInt()).isEqualTo(2);
    }

    @Test
    void are_failed_while_nobody_takes_them_and_may_be_sent_again() {
        UUID id = UUID.randomUUID();
        String file = HEADINGS + said("JK1", 3, "again");
        scoring.silent = true;
        var refused = Sending.csv(
                service, "/api/imports/judgements", file, "Import-Id", id.toString(), "Tierledger-User", "ann");
        scoring.silent = false;
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(json(service.get("/api/imports/" + id).body()).path("state").asString())
                .isEqualTo("FAILED");
        assertThat(sent(file, id).path("state").asString()).isEqualTo("STORED");
    }

    @Test
    void stand_in_one_list_that_is_read_page_by_page() {
        for (int i = 0; i < 3; i++) {
            sent(HEADINGS + said("JK1", 1, "page " + i), UUID.randomUUID());
        }
        List<String> whole = new ArrayList<>();
        json(service.get("/api/imports?limit=500").body())
                .path("items")
                .forEach(one -> whole.add(one.path("id").asString()));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = json(service.get("/api/imports?limit=2" + cursor).body());
            page.path("items").forEach(one -> paged.add(one.path("id").asString()));
            assertThat(page.path("items")).hasSizeBetween(1, 2);
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : null;
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(3);
        assertThat(service.get("/api/imports?limit=0").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/imports?cursor=eA").statusCode()).isEqualTo(400);
    }
}

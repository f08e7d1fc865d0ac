package io.tierledger.tier.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.Planted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.tier.TierService;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who set or ended an override and why stands sealed in one event, is shown, and is shown no more once the customer's key is destroyed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedOverridesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHY = "his wife owns the competitor";
    private static final String WHY_NOT = "she sold it to her brother";
    private static final String WHO = "jan.jansen";
    private static final String PROPOSED_BECAUSE = "the neighbours say so";
    private static final String ONCE_WHY = "he told it at the fair";
    private static final String ONCE_WHO = "Ann Aarts";
    private static final String METHOD = "abc-attention";
    private static final LocalDate TODAY = LocalDate.parse("2013-03-03");
    private static final List<String> CUSTOMERS = List.of("K1", "K2", "K3", "K4", "K5", "K6", "K7");
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(TierService.class, "tier", Map.of("tierledger.save-state-every", "PT0.5S"));
        Upstream upstream = new Upstream(service);
        upstream.publish(METHOD, true);
        for (String id : CUSTOMERS) {
            upstream.scored(METHOD, id, "2013-03-02", Map.of("purchases", 1), Map.of("purchases", "12.00"), "ORDER");
        }
        upstream.day("2013-03-02");
        ServiceUnderTest.await(
                "placed",
                () -> get("/api/tiers/pyramid?method=" + METHOD)
                                        .path("customers")
                                        .asInt()
                                == CUSTOMERS.size()
                        && set("K1", "nobody", "2013-03-02").statusCode() == 422);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void an_override_is_shown_wherever_it_is_asked_and_stands_nowhere_in_clear() {
        HttpResponse<String> answer = set("K1", "A", "2013-05-31");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertShown(JSON.readTree(answer.body()).path("override"));
        assertShown(get("/api/tiers/customers/K1").path("override"));
        assertShown(get("/api/tiers/customers?ids=K2,K1").at("/items/1/override"));
        JsonNode taken = last("K1");
        assertThat(taken.path("reason").asString()).isEqualTo(WHY);
        assertThat(taken.path("decidedBy").asString()).isEqualTo(WHO);
        assertThat(taken.path("sentence").asString()).endsWith(WHY + " (" + WHO + ").");
        assertThat(get("/api/tiers/changes/" + taken.path("changeId").asString())
                        .path("reason")
                        .asString())
                .isEqualTo(WHY);
        assertThat(get("/api/tiers/changes?limit=100").toString()).contains(WHY, WHO);

        assertThat(lift("K1").statusCode()).isEqualTo(200);
        JsonNode released = last("K1");
        assertThat(released.path("reason").asString()).isEqualTo(WHY_NOT);
        assertThat(released.path("decidedBy").asString()).isEqualTo(WHO);
        List<StoredEvent> given = given("K1");
        assertThat(given).hasSize(2);
        assertThat(taken.at("/evidence/input").asString())
                .isEqualTo("tier/" + given.getFirst().position());
        assertThat(released.at("/evidence/input").asString())
                .isEqualTo("tier/" + given.getLast().position());
        for (JsonNode change : List.of(taken, released)) {
            String again = "/api/tiers/changes/" + change.path("changeId").asString() + "/recomputation";
            assertThat(service.call("POST", again, "").body()).contains("\"same\":true");
        }

        ServiceUnderTest.await(
                "it is published", () -> !messages("override.ended.v2", "K1").isEmpty());
        JsonNode published = messages("override.set.v2", "K1").getFirst().json();
        assertThat(published.get("actor").asString()).isEqualTo("person:" + WHO);
        assertThat(published.get("override").asString())
                .isEqualTo("tier/" + given.getFirst().position());
        assertThat(published.at("/sealed/x").asString()).isNotBlank();
        JsonNode ended = messages("override.ended.v2", "K1").getFirst().json();
        assertThat(ended.get("actor").asString()).isEqualTo("person:" + WHO);
        assertThat(ended.get("input").asString())
                .isEqualTo("tier/" + given.getLast().position());
        assertThat(messages("tier.changed.v2", "K1"))
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(message.json().get("decidedBy").asString()).isEqualTo("person:" + WHO));
        assertThat(messages("tier.assigned.v2", "K1")
                        .getFirst()
                        .json()
                        .get("decidedBy")
                        .asString())
                .isEqualTo("policy:abc-attention/1");
        ServiceUnderTest.await("its memory is saved", () -> isSaved("K1"));
        nothingTells("K1");
    }

    @Test
    void the_same_again_on_the_same_day_is_no_news() {
        assertThat(set("K2", "A", "2013-05-31").statusCode()).isEqualTo(200);
        assertThat(set("K2", "A", "2013-05-31").statusCode()).isEqualTo(200);
        assertThat(given("K2")).hasSize(1);
        assertThat(set("K2", "A", "2013-06-30").statusCode()).isEqualTo(200);
        assertThat(given("K2")).hasSize(2);
    }

    @Test
    void other_services_are_told_the_text_of_an_event_that_gave_one() {
        assertThat(set("K6", "A", "2013-05-31").statusCode()).isEqualTo(200);
        String ref = "tier/" + given("K6").getFirst().position();
        JsonNode told = JSON.readTree(service.call("POST", "/internal/texts", "{\"refs\":[\"" + ref + "\"]}")
                .body());
        assertThat(told.path("texts").path(ref).path("members"))
                .isEqualTo(JSON.readTree(
                        "{\"by\":\"" + WHO + "\",\"proposedBy\":\"else.anders\",\"reason\":\"" + WHY + "\"}"));
    }

    @Test
    void without_its_key_the_text_of_an_override_is_gone_and_the_override_stays() {
        assertThat(set("K3", "A", "2013-05-31").statusCode()).isEqualTo(200);
        keys().update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'K3'");
        restart("K3");

        JsonNode override = get("/api/tiers/customers/K3").path("override");
        assertThat(override.path("tier").asString()).isEqualTo("A");
        assertThat(override.path("until").asString()).isEqualTo("2013-05-31");
        assertHidden(override, "author", "erased");
        JsonNode change = last("K3");
        assertHidden(change, "decidedBy", "erased");
        assertThat(change.path("sentence").asString())
                .isEqualTo("On 3 March 2013 promoted from C to A: set by hand until 31 May 2013; "
                        + "who decided it and why was erased.");
        HttpResponse<String> more = set("K3", "A", "2013-05-31");
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.body()).contains("already-erased");
        assertThat(lift("K3").statusCode()).isEqualTo(409);
    }

    @Test
    void a_key_that_is_lost_is_no_reason_to_forget_what_was_set() {
        assertThat(set("K4", "A", "2013-05-31").statusCode()).isEqualTo(200);
        keys().update("delete from subject_key where subject = 'K4'");
        restart("K4");

        JsonNode answer = get("/api/tiers/customers/K4");
        assertThat(answer.path("tier").asString()).isEqualTo("A");
        assertHidden(answer.path("override"), "author", "unavailable");
        assertHidden(last("K4"), "decidedBy", "unavailable");
        assertThat(set("K4", "A", "2013-05-31").statusCode()).isEqualTo(503);
    }

    @Test
    void what_was_said_in_clear_before_texts_were_sealed_is_shown_and_repeated_nowhere() {
        LocalDate until = LocalDate.parse("2013-05-31");
        OverrideSet old = new OverrideSet("K5", METHOD, "A", ONCE_WHY, ONCE_WHO, until, TODAY, null, null, null);
        long position = service.bean(Appender.class)
                .write((transaction, budget) -> transaction.append(new NewEvent(old.stream(), old)));

        ServiceUnderTest.await(
                "it is carried out",
                () -> get("/api/tiers/customers/K5").path("tier").asString("").equals("A"));
        assertShown(get("/api/tiers/customers/K5").path("override"), ONCE_WHY, ONCE_WHO);
        assertThat(last("K5").path("reason").asString()).isEqualTo(ONCE_WHY);
        ServiceUnderTest.await(
                "it is published",
                () -> !messages("override.set.v2", "K5").isEmpty()
                        && !messages("tier.changed.v2", "K5").isEmpty());
        assertThat(Planted.places(service, ONCE_WHY, ONCE_WHO))
                .as("where it was given alone")
                .contains("event " + position + " of " + old.stream())
                .allMatch(
                        place -> place.startsWith("event " + position + " ") || place.endsWith("domain_event.payload"));
        assertThat(set("K5", "A", "2013-05-31", ONCE_WHY, ONCE_WHO).statusCode())
                .isEqualTo(200);
        assertThat(given("K5"))
                .as("a name that was typed is nobody who is signed in")
                .hasSize(2);
    }

    @Test
    void an_answer_that_is_kept_for_a_second_try_tells_nothing_either() {
        String[] key = {"Idempotency-Key", "c0ffee-set"};
        HttpResponse<String> first = set("K7", "A", "2013-05-31", "owes the barber", "Kees Kwaad", key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("owes the barber");
        restart("K7");
        HttpResponse<String> again = set("K7", "A", "2013-05-31", "owes the barber", "Kees Kwaad", key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(given("K7")).hasSize(1);
        assertThat(Planted.places(service, "owes the barber", "c0ffee-set")).isEmpty();
    }

    private void restart(String customer) {
        service.restart();
        ServiceUnderTest.await(
                "it answers",
                () -> service.get("/api/tiers/customers/" + customer).statusCode() == 200
                        && service.get("/api/tiers/customers/" + customer + "/history")
                                        .statusCode()
                                == 200);
    }

    private static void assertShown(JsonNode override) {
        assertShown(override, WHY, WHO);
    }

    private static void assertShown(JsonNode override, String why, String who) {
        assertThat(override.path("author").asString("")).isEqualTo(who);
        assertThat(override.path("reason").asString("")).isEqualTo(why);
        assertThat(override.has("sealed")).isFalse();
        assertThat(override.has("given")).isFalse();
    }

    private static void assertHidden(JsonNode shown, String by, String why) {
        assertThat(shown.path("sealed").asString("")).as("%s", shown).isEqualTo(why);
        assertThat(shown.path(by).asString("")).as("an id is no text").isEqualTo(WHO);
        assertThat(shown.path("reason").asString("")).isEmpty();
    }

    private void nothingTells(String customer) {
        assertThat(service.allEvents()).anyMatch(stored -> stored.stream().contains(customer));
        assertThat(messages("", customer)).isNotEmpty();
        assertThat(Planted.places(service, WHY, WHY_NOT, PROPOSED_BECAUSE)).isEmpty();
    }

    private HttpResponse<String> set(String customer, String tier, String until) {
        return set(customer, tier, until, WHY, WHO);
    }

    private HttpResponse<String> set(
            String customer, String tier, String until, String why, String who, String... headers) {
        String wish = "{\"tier\":\"" + tier + "\",\"reason\":\"%s\",\"until\":\"" + until + "\"}";
        String path = "/api/tiers/customers/" + customer + "/override";
        service.call("PUT", path + "/proposal", wish.formatted(PROPOSED_BECAUSE), "Tierledger-User", "else.anders");
        List<String> all = new ArrayList<>(List.of("Tierledger-User", who));
        all.addAll(List.of(headers));
        return service.call("PUT", path, wish.formatted(why), all.toArray(String[]::new));
    }

    private HttpResponse<String> lift(String customer) {
        return service.call(
                "DELETE",
                "/api/tiers/customers/" + customer + "/override",
                "{\"reason\":\"" + WHY_NOT + "\"}",
                "Tierledger-User",
                WHO);
    }

    private JsonNode last(String customer) {
        JsonNode items = get("/api/tiers/customers/" + customer + "/history").path("items");
        return items.get(items.size() - 1);
    }

    private List<StoredEvent> given(String customer) {
        return service.allEvents().stream()
                .filter(stored -> stored.stream().startsWith("override:" + customer + ":"))
                .filter(stored -> stored.event() instanceof OverrideSet || stored.event() instanceof OverrideLifted)
                .toList();
    }

    private List<PublishedMessage> messages(String type, String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.TIERS, Topics.PARTITIONS).stream()
                .filter(message ->
                        message.type().contains(type) && message.key().equals(customer))
                .toList();
    }

    private JdbcTemplate keys() {
        return new JdbcTemplate(new DriverManagerDataSource(service.stores().jdbcUrl("tierledger_keys")));
    }

    private boolean isSaved(String text) {
        return Planted.places(service, text).stream().anyMatch(place -> place.startsWith("collection"));
    }

    private JsonNode get(String path) {
        return JSON.readTree(service.get(path).body());
    }
}

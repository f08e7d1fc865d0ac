package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.Status;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.Planted;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who changed a status and why stands sealed in one event, is shown, and is shown no more once the customer's key is destroyed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedStatusesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHY = "his wife owns the competitor";
    private static final String WHO = "jan.jansen";
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(CustomerService.class, "customer");
        for (String id : List.of("K0", "K1", "K2", "K3", "K4", "K5", "K6")) {
            assertThat(service.call("PUT", "/api/customers/" + id, "{\"name\":\"" + id + "\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(ordered("O0", "K0").statusCode()).as("the business date").isEqualTo(201);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_change_is_shown_and_stands_nowhere_in_clear() {
        HttpResponse<String> answer = changed("K1", "BLOCKED");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertShown(JSON.readTree(answer.body()).at("/statuses/1"));
        assertShown(status("K1"));

        StoredEvent stored = changes("K1").getFirst();
        PublishedMessage told = published("K1");
        assertThat(told.json().path("actor").asString()).isEqualTo("person:" + WHO);
        assertThat(told.json().path("declared").asBoolean()).isTrue();
        assertThat(told.json().path("change").asString()).isEqualTo("customer/" + stored.position());
        assertThat(told.json().at("/sealed/x").asString()).isNotBlank();
        assertThat(texts("customer/" + stored.position()))
                .isEqualTo(JSON.readTree("{\"by\":\"" + WHO + "\",\"reason\":\"" + WHY + "\"}"));
        assertThat(Planted.places(service, WHY)).isEmpty();
    }

    @Test
    void who_writes_another_status_into_the_document_is_sealed_too_and_gives_no_reason() {
        HttpResponse<String> patched = service.call(
                "PATCH",
                "/api/customers/K2",
                "{\"status\":\"INACTIVE\"}",
                "If-Match",
                "\"0\"",
                "Tierledger-User",
                "piet.pietersen");
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        JsonNode shown = status("K2");
        assertThat(shown.path("decidedBy").asString()).isEqualTo("piet.pietersen");
        assertThat(shown.path("reason").isNull()).isTrue();
        JsonNode told = published("K2").json();
        assertThat(told.path("actor").asString()).isEqualTo("person:piet.pietersen");
        assertThat(told.path("declared").asBoolean()).isFalse();

        assertThat(service.call("PATCH", "/api/customers/K2", "{\"status\":\"LOST\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(status("K2").path("decidedBy").asString()).isEqualTo("api");
    }

    @Test
    void without_its_key_what_was_said_is_gone_and_the_status_stays() {
        assertThat(changed("K3", "BLOCKED").statusCode()).isEqualTo(200);
        keys().update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'K3'");
        service.restart();

        assertHidden("K3", "erased");
        HttpResponse<String> more = changed("K3", "LOST");
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.body()).contains("already-erased");
    }

    @Test
    void a_key_that_is_lost_keeps_back_what_is_said_and_neither_files_nor_orders() {
        assertThat(changed("K4", "LOST").statusCode()).isEqualTo(200);
        keys().update("delete from subject_key where subject = 'K4'");
        service.restart();

        assertHidden("K4", "unavailable");
        HttpResponse<String> more = changed("K4", "BLOCKED");
        assertThat(more.statusCode()).isEqualTo(503);
        assertThat(more.body()).contains("keys-away");
        assertThat(ordered("O4", "K4").statusCode()).isEqualTo(201);
        assertThat(status("K4").path("decidedBy").asString()).isEqualTo("order:O4");
        assertThat(status("K4").path("to").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void what_was_said_in_clear_before_texts_were_sealed_is_shown_and_told_to_nobody() {
        String stream = Customer.stream("K5");
        long position = service.bean(Appender.class)
                .write((transaction, budget) -> transaction.append(new NewEvent(
                        stream,
                        new CustomerStatusChanged(
                                "K5", Status.PROSPECT, Status.LOST, "moved to Belgium", "Ann", DAY, null))));

        assertThat(status("K5").path("decidedBy").asString()).isEqualTo("Ann");
        assertThat(status("K5").path("reason").asString()).isEqualTo("moved to Belgium");
        JsonNode told = published("K5").json();
        assertThat(told.path("actor").asString()).isEqualTo("name");
        assertThat(told.path("declared").asBoolean()).isTrue();
        assertThat(told.path("change").asString()).isEqualTo("customer/" + position);
        assertThat(told.path("sealed").isNull()).isTrue();
        assertThat(texts("customer/" + position))
                .isEqualTo(JSON.readTree("{\"by\":\"Ann\",\"reason\":\"moved to Belgium\"}"));
        assertThat(Planted.places(service, "moved to Belgium"))
                .as("found where it stands")
                .contains("event " + position + " of " + stream)
                .allMatch(place -> place.startsWith("event " + position) || place.endsWith("domain_event.payload"));
    }

    @Test
    void a_file_says_nothing_and_is_stored_as_it_was() {
        HttpResponse<String> file =
                Sending.csv(service, "/api/imports/customers", "customer_id,name,status\nK6,K6,LOST\n");
        assertThat(file.statusCode()).as(file.body()).isBetween(200, 202);
        ServiceUnderTest.await(
                "it is taken", () -> status("K6").path("to").asString("").equals("LOST"));

        StoredEvent stored = changes("K6").getFirst();
        assertThat(CustomerEventNames.all()
                        .writing(EventStoreConfiguration.STORED_JSON)
                        .writeValueAsString(stored.event()))
                .isEqualTo("{\"customerId\":\"K6\",\"from\":\"PROSPECT\",\"to\":\"LOST\",\"reason\":null,"
                        + "\"decidedBy\":\"import\",\"asOf\":\"" + DAY + "\"}");
        JsonNode told = published("K6").json();
        assertThat(told.path("actor").asString()).isEqualTo("import");
        assertThat(told.path("change").isNull()).isTrue();
        assertThat(texts("customer/" + stored.position()).isMissingNode()).isTrue();
    }

    @Test
    void an_answer_that_is_kept_for_a_second_try_tells_nothing_either() {
        String key = UUID.randomUUID().toString();
        String planted = "owes the barber " + key.length() + " guilders";
        HttpResponse<String> first = withKey(key, planted);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains(planted);
        service.restart();

        HttpResponse<String> again = withKey(key, planted);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
        assertThat(changes("K7")).hasSize(1);
        assertThat(Planted.places(service, planted, key)).isEmpty();
    }

    private HttpResponse<String> ordered(String order, String customer) {
        return service.call(
                "POST",
                "/api/orders",
                "{\"orderId\":\"" + order + "\",\"customerId\":\"" + customer + "\",\"placedOn\":\"" + DAY
                        + "\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}");
    }

    private HttpResponse<String> withKey(String key, String reason) {
        service.call("PUT", "/api/customers/K7", "{\"name\":\"K7\"}");
        return service.call(
                "POST",
                "/api/customers/K7/status",
                "{\"status\":\"BLOCKED\",\"reason\":\"" + reason + "\"}",
                "Tierledger-User",
                "Kees Kwaad",
                "Idempotency-Key",
                key);
    }

    private HttpResponse<String> changed(String customer, String status) {
        return service.call(
                "POST",
                "/api/customers/" + customer + "/status",
                "{\"status\":\"" + status + "\",\"reason\":\"" + WHY + "\"}",
                "Tierledger-User",
                WHO);
    }

    private static void assertShown(JsonNode change) {
        assertThat(change.path("decidedBy").asString("")).isEqualTo(WHO);
        assertThat(change.path("reason").asString("")).isEqualTo(WHY);
        assertThat(change.has("sealed")).isFalse();
        assertThat(change.has("given")).isFalse();
    }

    private void assertHidden(String customer, String why) {
        JsonNode change = status(customer);
        assertThat(change.path("sealed").asString("")).as("%s", change).isEqualTo(why);
        assertThat(change.path("decidedBy").asString()).as("an id is no text").isEqualTo(WHO);
        assertThat(change.path("reason").isNull()).isTrue();
        assertThat(change.path("to").asString()).isNotBlank();
    }

    /** The last of its history. */
    private JsonNode status(String customer) {
        JsonNode all =
                JSON.readTree(service.get("/api/customers/" + customer).body()).path("statuses");
        return all.path(all.size() - 1);
    }

    private List<StoredEvent> changes(String customer) {
        return service.allEvents().stream()
                .filter(stored -> stored.event() instanceof CustomerStatusChanged changed
                        && changed.customerId().equals(customer))
                .toList();
    }

    private PublishedMessage published(String customer) {
        ServiceUnderTest.await("it is published", () -> !messages(customer).isEmpty());
        return messages(customer).getFirst();
    }

    private List<PublishedMessage> messages(String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.CUSTOMERS, Topics.PARTITIONS).stream()
                .filter(message -> message.type().endsWith("customer.status-changed.v2")
                        && message.key().equals(customer))
                .toList();
    }

    private JsonNode texts(String ref) {
        return JSON.readTree(service.call("POST", "/internal/texts", "{\"refs\":[\"" + ref + "\"]}")
                        .body())
                .path("texts")
                .path(ref)
                .path("members");
    }

    private JdbcTemplate keys() {
        return new JdbcTemplate(new DriverManagerDataSource(service.stores().jdbcUrl("tierledger_keys")));
    }
}

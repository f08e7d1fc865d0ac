package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import io.tierledger.customer.orders.Order;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gave a customer another account manager or estimate, or cancelled an order, and why, stands sealed in one event and is told to nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedChangesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHY = "drinks with the buyer's brother";
    private static final String WHO = "gerrit.gerritsen";
    private static final String ASSIGNED = "account-manager-assigned";
    private static final String ESTIMATED = "wallet-estimated";
    private static final String CANCELLED = "order-cancelled";
    private static final String EUROS = "{\"amount\":\"%s\",\"currency\":\"EUR\"}";
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(CustomerService.class, "customer");
        Sending.csv(service, "/api/imports/account-managers", "account_manager_id,name\nAM1,Een\nAM2,Twee\n");
        ServiceUnderTest.await(
                "they are known",
                () -> service.get("/api/account-managers").body().contains("AM2"));
        for (String id :
                List.of("K0", "K1", "K2", "K3", "K4", "K5", "K6", "E1", "E3", "E4", "C1", "C2", "C3", "C4", "C5")) {
            assertThat(service.call("PUT", "/api/customers/" + id, "{\"accountManagerId\":\"AM1\"}")
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
    void who_handed_a_customer_over_is_shown_and_stands_nowhere_in_clear() {
        HttpResponse<String> answer = handedOver("K1", "AM2");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertShown(JSON.readTree(answer.body()).at("/accountManagers/1"));
        assertShown(handOver("K1"));

        assertNamed(stored(ASSIGNED, "K1"), published("account-manager.assigned.v2", "K1"));
        assertThat(Planted.places(service, WHY)).isEmpty();
    }

    @Test
    void who_writes_another_account_manager_into_the_document_gives_a_name_alone() {
        HttpResponse<String> patched = patched("K2", 0, "{\"accountManagerId\":\"AM2\"}", "piet.pietersen");
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        JsonNode shown = handOver("K2");
        assertThat(shown.path("decidedBy").asString()).isEqualTo("piet.pietersen");
        assertThat(shown.path("reason").isNull()).isTrue();
        assertThat(published("account-manager.assigned.v2", "K2").path("actor").asString())
                .isEqualTo("person:piet.pietersen");

        assertThat(service.call("PATCH", "/api/customers/K2", "{\"accountManagerId\":null}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(handOver("K2").path("decidedBy").asString())
                .as("a program without a name")
                .isEqualTo("api");
    }

    @Test
    void without_its_key_what_was_said_is_gone_and_the_account_manager_stays() {
        assertThat(handedOver("K3", "AM2").statusCode()).isEqualTo(200);
        keys().update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'K3'");
        service.restart();

        assertHidden("K3", "erased");
        HttpResponse<String> more = handedOver("K3", "AM1");
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.body()).contains("already-erased");
    }

    @Test
    void a_key_that_is_lost_keeps_back_what_is_said_and_no_program_without_a_name() {
        assertThat(handedOver("K4", "AM2").statusCode()).isEqualTo(200);
        keys().update("delete from subject_key where subject = 'K4'");
        service.restart();

        assertHidden("K4", "unavailable");
        assertThat(service.call("PATCH", "/api/customers/K4", "{\"territory\":\"Noord\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        Sending.csv(service, "/api/imports/customers", "customer_id,territory\nK4,Zuid\n");
        ServiceUnderTest.await(
                "it is taken", () -> service.get("/api/customers/K4").body().contains("Zuid"));
        assertThat(keys().queryForList("select epoch from subject_key where subject = 'K4'"))
                .as("no key is made anew, which would hide that it is lost")
                .isEmpty();
        HttpResponse<String> more = handedOver("K4", "AM1");
        assertThat(more.statusCode()).isEqualTo(503);
        assertThat(more.body()).contains("keys-away");
    }

    @Test
    void what_was_said_in_clear_before_texts_were_sealed_is_shown_and_told_to_nobody() {
        long position = stored(
                Customer.stream("K5"),
                new AccountManagerAssigned("K5", "AM1", "AM2", "moved to Belgium", "Ann", DAY, null));

        assertThat(handOver("K5").path("decidedBy").asString()).isEqualTo("Ann");
        assertThat(handOver("K5").path("reason").asString()).isEqualTo("moved to Belgium");
        assertNamedInClear(position, published("account-manager.assigned.v2", "K5"));
        assertThat(texts(position)).isEqualTo(JSON.readTree("{\"by\":\"Ann\",\"reason\":\"moved to Belgium\"}"));
        assertStandsOnlyWhereItWasStored("moved to Belgium", position);
    }

    @Test
    void a_file_says_nothing_and_is_stored_as_it_was() {
        HttpResponse<String> file =
                Sending.csv(service, "/api/imports/customers", "customer_id,account_manager_id\nK6,AM2\n");
        assertThat(file.statusCode()).as(file.body()).isBetween(200, 202);
        ServiceUnderTest.await(
                "it is taken", () -> handOver("K6").path("to").asString("").equals("AM2"));

        StoredEvent stored = stored(ASSIGNED, "K6");
        assertThat(written(stored))
                .isEqualTo("{\"customerId\":\"K6\",\"from\":\"AM1\",\"to\":\"AM2\",\"reason\":null,"
                        + "\"decidedBy\":\"import\",\"asOf\":\"" + DAY + "\"}");
        JsonNode told = published("account-manager.assigned.v2", "K6");
        assertThat(told.path("actor").asString()).isEqualTo("import");
        assertThat(told.path("change").isNull()).isTrue();
        assertThat(told.path("sealed").isNull()).isTrue();
        assertThat(texts(stored.position()).isMissingNode()).isTrue();
    }

    @Test
    void who_estimated_what_a_customer_spends_stands_nowhere_in_clear() {
        HttpResponse<String> answer = estimated("E1", "\"productGroup\":\"A\",");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = published("wallet.estimated.v2", "E1");
        assertThat(told.path("productGroup").asString()).isEqualTo("A");
        assertThat(told.at("/estimatedSpend/amount").asString()).isEqualTo("900000.00");
        assertNamed(stored(ESTIMATED, "E1"), told);
        assertThat(Planted.places(service, WHY)).isEmpty();
    }

    @Test
    void who_writes_an_estimate_into_the_document_gives_a_name_alone_also_of_a_customer_that_is_new() {
        assertThat(service.call("PUT", "/api/customers/E2", spends("100.00"), "Tierledger-User", "karel.karelsen")
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> patched = patched("E2", 1, spends("200.00"), "karel.karelsen");
        assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
        assertThat(patched("E2", 2, spends("200.00"), "karel.karelsen").statusCode())
                .as("no other estimate, and nothing to say of it")
                .isEqualTo(200);
        assertThat(service.call("PATCH", "/api/customers/E2", spends("300.00"), "If-Match", "\"2\"")
                        .statusCode())
                .as("a program without a name")
                .isEqualTo(200);
        ServiceUnderTest.await(
                "all are published", () -> messages("wallet.estimated.v2", "E2").size() == 3);
        assertThat(messages("wallet.estimated.v2", "E2").stream()
                        .map(message -> message.json().path("actor").asString()))
                .containsExactly("person:karel.karelsen", "person:karel.karelsen", "api");
        assertThat(texts(stored(ESTIMATED, "E2").position())).isEqualTo(JSON.readTree("{\"by\":\"karel.karelsen\"}"));
    }

    @Test
    void an_estimate_of_a_file_is_stored_as_it_was() {
        HttpResponse<String> file =
                Sending.csv(service, "/api/imports/customers", "customer_id,estimated_spend\nE3,1200.00\n");
        assertThat(file.statusCode()).as(file.body()).isBetween(200, 202);
        assertThat(published("wallet.estimated.v2", "E3").path("actor").asString())
                .isEqualTo("import");
        assertThat(written(stored(ESTIMATED, "E3")))
                .isEqualTo("{\"customerId\":\"E3\",\"estimatedSpend\":120000,\"currency\":\"EUR\","
                        + "\"productGroup\":null,\"reason\":null,\"decidedBy\":\"import\",\"asOf\":\"" + DAY + "\"}");
    }

    @Test
    void an_estimate_said_in_clear_before_texts_were_sealed_is_told_to_nobody() {
        long position = stored(
                Customer.stream("E4"),
                new WalletEstimated("E4", 500, "EUR", null, "heard it in the pub", "Ann", DAY, null));
        assertNamedInClear(position, published("wallet.estimated.v2", "E4"));
        assertThat(texts(position)).isEqualTo(JSON.readTree("{\"by\":\"Ann\",\"reason\":\"heard it in the pub\"}"));
        assertStandsOnlyWhereItWasStored("heard it in the pub", position);
    }

    @Test
    void who_cancelled_an_order_stands_nowhere_in_clear() {
        ordered("OC1", "C1");
        HttpResponse<String> answer = cancelled("OC1", "{\"reason\":\"" + WHY + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = published("order.cancelled.v2", "C1");
        assertThat(told.path("orders").asInt()).isEqualTo(1);
        assertNamed(stored(CANCELLED, "C1"), told);
        assertThat(Planted.places(service, WHY)).isEmpty();
    }

    @Test
    void who_cancels_without_a_reason_gives_a_name_alone() {
        ordered("OC2", "C2");
        assertThat(cancelled("OC2", "{}").statusCode()).isEqualTo(200);
        assertThat(published("order.cancelled.v2", "C2").path("actor").asString())
                .isEqualTo("person:" + WHO);
        assertThat(texts(stored(CANCELLED, "C2").position())).isEqualTo(JSON.readTree("{\"by\":\"" + WHO + "\"}"));
    }

    @Test
    void of_a_customer_who_was_erased_nothing_more_is_said() {
        ordered("OC3", "C3");
        ordered("OC3B", "C3");
        assertThat(cancelled("OC3", "{}").statusCode()).isEqualTo(200);
        keys().update(
                        "update subject_key set wrapped = null, destroyed_at = now(), erasure = 'E1' where subject = 'C3'");
        service.restart();

        JsonNode gone = text(stored(CANCELLED, "C3").position());
        assertThat(gone.path("sealed").asString()).isEqualTo("erased");
        assertThat(gone.path("members").isEmpty()).isTrue();
        for (HttpResponse<String> more : List.of(cancelled("OC3B", "{}"), estimated("C3", ""))) {
            assertThat(more.statusCode()).isEqualTo(409);
            assertThat(more.body()).contains("already-erased");
        }
    }

    @Test
    void without_the_key_nobody_cancels_or_estimates_and_orders_are_taken() {
        ordered("OC4", "C4");
        keys().update("delete from subject_key where subject = 'C4'");
        service.restart();

        for (HttpResponse<String> more : List.of(cancelled("OC4", "{}"), estimated("C4", ""))) {
            assertThat(more.statusCode()).isEqualTo(503);
            assertThat(more.body()).contains("keys-away");
        }
        assertThat(ordered("OC4B", "C4").statusCode()).isEqualTo(201);
    }

    @Test
    void a_cancellation_said_in_clear_before_texts_were_sealed_is_told_to_nobody() {
        long position = stored(
                Order.stream("OC5"),
                new OrderCancelled(
                        "OC5",
                        "C5",
                        DAY,
                        500,
                        "EUR",
                        500,
                        "EUR",
                        null,
                        1,
                        null,
                        null,
                        "his wife forbade it",
                        "Ann",
                        null,
                        DAY,
                        null));
        assertNamedInClear(position, published("order.cancelled.v2", "C5"));
        assertThat(texts(position)).isEqualTo(JSON.readTree("{\"by\":\"Ann\",\"reason\":\"his wife forbade it\"}"));
        assertStandsOnlyWhereItWasStored("his wife forbade it", position);
    }

    private HttpResponse<String> ordered(String order, String customer) {
        return service.call(
                "POST",
                "/api/orders",
                "{\"orderId\":\"" + order + "\",\"customerId\":\"" + customer + "\",\"placedOn\":\"" + DAY
                        + "\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"}}");
    }

    private HttpResponse<String> cancelled(String order, String body) {
        return service.call("POST", "/api/orders/" + order + "/cancellation", body, "Tierledger-User", WHO);
    }

    private HttpResponse<String> estimated(String customer, String more) {
        return service.call(
                "PUT",
                "/api/customers/" + customer + "/wallet-estimate",
                "{" + more + "\"reason\":\"" + WHY + "\",\"estimatedSpend\":" + EUROS.formatted("900000.00") + "}",
                "Tierledger-User",
                WHO);
    }

    private static String spends(String amount) {
        return "{\"estimatedSpend\":" + EUROS.formatted(amount) + "}";
    }

    private HttpResponse<String> handedOver(String customer, String to) {
        return service.call(
                "PUT",
                "/api/customers/" + customer + "/account-manager",
                "{\"accountManagerId\":\"" + to + "\",\"reason\":\"" + WHY + "\"}",
                "Tierledger-User",
                WHO);
    }

    private HttpResponse<String> patched(String customer, int version, String patch, String by) {
        return service.call(
                "PATCH", "/api/customers/" + customer, patch, "If-Match", "\"" + version + "\"", "Tierledger-User", by);
    }

    private static void assertShown(JsonNode change) {
        assertThat(change.path("decidedBy").asString("")).as("%s", change).isEqualTo(WHO);
        assertThat(change.path("reason").asString("")).isEqualTo(WHY);
        assertThat(change.has("sealed")).isFalse();
    }

    private void assertHidden(String customer, String why) {
        JsonNode change = handOver(customer);
        assertThat(change.path("sealed").asString("")).as("%s", change).isEqualTo(why);
        assertThat(change.path("decidedBy").asString()).as("an id is no text").isEqualTo(WHO);
        assertThat(change.path("reason").isNull()).isTrue();
        assertThat(change.path("to").asString()).isEqualTo("AM2");
    }

    /** By kind, with the event that gave the text, which opens there. */
    private void assertNamed(StoredEvent stored, JsonNode told) {
        assertThat(told.path("actor").asString()).isEqualTo("person:" + WHO);
        assertThat(told.path("change").asString()).isEqualTo("customer/" + stored.position());
        assertThat(told.at("/sealed/x").asString()).isNotBlank();
        assertThat(texts(stored.position()))
                .isEqualTo(JSON.readTree("{\"by\":\"" + WHO + "\",\"reason\":\"" + WHY + "\"}"));
    }

    private static void assertNamedInClear(long position, JsonNode told) {
        assertThat(told.path("actor").asString()).isEqualTo("name");
        assertThat(told.path("change").asString()).isEqualTo("customer/" + position);
        assertThat(told.path("sealed").isNull()).isTrue();
    }

    private void assertStandsOnlyWhereItWasStored(String text, long position) {
        assertThat(Planted.places(service, text))
                .as("found where it stands")
                .anyMatch(place -> place.startsWith("event " + position))
                .allMatch(place -> place.startsWith("event " + position) || place.endsWith("domain_event.payload"));
    }

    private long stored(String stream, Object event) {
        return service.bean(Appender.class)
                .write((transaction, budget) -> transaction.append(new NewEvent(stream, event)));
    }

    /** The last hand-over of its history. */
    private JsonNode handOver(String customer) {
        JsonNode all =
                JSON.readTree(service.get("/api/customers/" + customer).body()).path("accountManagers");
        return all.path(all.size() - 1);
    }

    private StoredEvent stored(String name, String customer) {
        return service.allEvents().stream()
                .filter(stored -> stored.name().equals(name)
                        && JSON.readTree(written(stored))
                                .path("customerId")
                                .asString()
                                .equals(customer))
                .findFirst()
                .orElseThrow();
    }

    private static String written(StoredEvent stored) {
        return CustomerEventNames.all()
                .writing(EventStoreConfiguration.STORED_JSON)
                .writeValueAsString(stored.event());
    }

    private JsonNode published(String type, String customer) {
        ServiceUnderTest.await(
                "it is published", () -> !messages(type, customer).isEmpty());
        return messages(type, customer).getFirst().json();
    }

    private List<PublishedMessage> messages(String type, String customer) {
        return PublishedMessage.all(service.stores().kafka(), Topics.CUSTOMERS, Topics.PARTITIONS).stream()
                .filter(message ->
                        message.type().endsWith(type) && message.key().equals(customer))
                .toList();
    }

    private JsonNode texts(long position) {
        return text(position).path("members");
    }

    private JsonNode text(long position) {
        String ref = "customer/" + position;
        return JSON.readTree(service.call("POST", "/internal/texts", "{\"refs\":[\"" + ref + "\"]}")
                        .body())
                .path("texts")
                .path(ref);
    }

    private JdbcTemplate keys() {
        return new JdbcTemplate(new DriverManagerDataSource(service.stores().jdbcUrl("tierledger_keys")));
    }
}

package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private final ServiceUnderTest service = SharedService.get();

    private HttpResponse<String> place(String id, String customer, String day, String amount) {
        return service.call("POST", "/api/orders", json(id, customer, day, amount, "EUR"));
    }

    private static String json(String id, String customer, String day, String amount, String currency) {
        return "{\"orderId\":\"%s\",\"customerId\":\"%s\",\"placedOn\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"%s\"}}"
                .formatted(id, customer, day, amount, currency);
    }

    private void customer(String id) {
        service.call("PUT", "/api/customers/" + id, "{\"name\":\"Naam " + id + "\"}");
    }

    private List<StoredEvent> stored(String stream) {
        return service.events().stream(stream);
    }

    @Test
    void an_order_makes_its_customer_active_first() {
        customer("OC1");
        HttpResponse<String> placed = place("OO1", "OC1", "2013-05-01", "84210.00");
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        StoredEvent status = stored("customer:OC1").getLast();
        StoredEvent order = stored("order:OO1").getFirst();
        assertThat(((CustomerStatusChanged) status.event()).to().name()).isEqualTo("ACTIVE");
        assertThat(status.position()).isEqualTo(order.position() - 1);
        assertThat(((OrderPlaced) order.event()).reporting()).isEqualTo(8_421_000);
        assertThat(placed.body()).contains("\"sequence\":" + order.position());
    }

    @Test
    void the_same_order_a_hundred_times_in_parallel_is_one_event() throws Exception {
        customer("OC2");
        try (var clients = Executors.newFixedThreadPool(32)) {
            var answers = IntStream.range(0, 100)
                    .mapToObj(i -> clients.submit(
                            () -> place("OO2", "OC2", "2013-05-01", "1.00").statusCode()))
                    .toList();
            long created = 0;
            for (var answer : answers) {
                int status = answer.get(60, TimeUnit.SECONDS);
                assertThat(status).isIn(200, 201);
                created += status == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        assertThat(stored("order:OO2")).hasSize(1);
        assertThat(place("OO2", "OC2", "2013-05-01", "2.00").statusCode()).isEqualTo(409);
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        customer("OC3");
        assertThat(place("OX1", "OC3", "2013-02-30", "1.00").statusCode()).isEqualTo(422);
        assertThat(place("OX1", "OC3", "2099-01-01", "1.00").body()).contains("dated-in-the-future");
        assertThat(place("OX1", "OC3", "1900-01-01", "1.00").statusCode()).isEqualTo(422);
        assertThat(place("OX1", "OC3", "2013-05-01", "-1.00").body()).contains("\"field\":\"amount\"");
        assertThat(place("OX1", "OC3", "2013-05-01", "1.005").statusCode()).isEqualTo(422);
        assertThat(place("OX1", "OC3", "2013-05-01", "9".repeat(30)).statusCode())
                .isEqualTo(422);
        assertThat(place("OX1", "NOBODY", "2013-05-01", "1.00").body()).contains("unknown-customer");
        assertThat(service.call("POST", "/api/orders", "{\"orderId\":\"OX1\",\"orderId\":\"OX2\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(stored("order:OX1")).isEmpty();
    }

    @Test
    void another_currency_is_converted_with_the_latest_rate_on_or_before() {
        customer("OC4");
        HttpResponse<String> without =
                service.call("POST", "/api/orders", json("OR1", "OC4", "2013-05-01", "10.00", "GBP"));
        assertThat(without.body()).contains("no-rate");
        service.call("PUT", "/api/rates/GBP/2013-04-01", "{\"rate\":\"1.2\"}", "Tierledger-User", "inge");
        service.call("PUT", "/api/rates/GBP/2013-05-02", "{\"rate\":\"9\"}", "Tierledger-User", "inge");
        HttpResponse<String> with =
                service.call("POST", "/api/orders", json("OR1", "OC4", "2013-05-01", "10.00", "GBP"));
        assertThat(with.body()).contains("\"amount\":\"12.00\"", "\"currency\":\"EUR\"");
        assertThat(service.get("/api/rates/GBP").body()).contains("2013-04-01", "1.2");
        assertThat(service.call("PUT", "/api/rates/EUR/2013-04-01", "{\"rate\":\"1\"}", "Tierledger-User", "inge")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_credit_note_and_a_cancellation_are_seen_in_list_and_window() {
        customer("OC5");
        place("OK1", "OC5", "2013-03-31", "100.00");
        place("OK2", "OC5", "2013-04-01", "50.00");
        place("OK3", "OC5", "2012-01-01", "7.00");
        long before = stored("order:OK3").getLast().position();
        String path = "/api/orders/OK1/cancellation";
        String credit = "{\"amount\":{\"amount\":\"30.00\",\"currency\":\"EUR\"},\"reason\":\"damaged\"}";
        String[] keyed = {"Idempotency-Key", "N1", "Tierledger-User", "inge"};
        HttpResponse<String> credited = service.call("POST", path, credit, keyed);
        assertThat(credited.body()).contains("\"cancelled\":false");
        assertThat(service.call("POST", path, credit, keyed).body())
                .as("sent again with its key it is done once and answered twice")
                .isEqualTo(credited.body());
        assertThat(stored("order:OK1")).hasSize(2);
        assertThat(service.call("POST", path, credit.replace("30.00", "31.00"), keyed)
                        .body())
                .contains("idempotency-key-reused");
        assertThat(service.call("POST", path, credit.replace("30.00", "70.01"), "Tierledger-User", "inge")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.call("POST", "/api/orders/OK2/cancellation", "", "Tierledger-User", "inge")
                        .body())
                .contains("\"cancelled\":true");
        assertThat(service.call("POST", "/api/orders/OK2/cancellation", "{}", "Tierledger-User", "inge")
                        .statusCode())
                .isEqualTo(409);
        assertThat(service.call("POST", "/api/orders/NONE/cancellation", "{}", "Tierledger-User", "inge")
                        .statusCode())
                .isEqualTo(404);
        long after = stored("order:OK2").getLast().position();
        String asked = "{\"customer\":\"OC5\",\"from\":\"2013-01-01\",\"to\":\"2013-12-31\",\"upToSequence\":";
        assertThat(service.call(
                                "POST",
                                "/internal/orders/windows",
                                "[" + asked + before + "}," + asked + after + "}," + asked.replace("OC5", "NOBODY")
                                        + after + "}]")
                        .body())
                .isEqualTo("[{\"count\":2,\"sum\":15000},{\"count\":1,\"sum\":7000},{\"count\":0,\"sum\":0}]");
        String many = "[" + String.join(",", java.util.Collections.nCopies(5_000, asked + before + "}")) + "]";
        assertThat(service.call("POST", "/internal/orders/windows", many).statusCode())
                .isEqualTo(200);
        assertThat(service.call(
                                "POST",
                                "/internal/orders/windows",
                                many.replaceFirst("\\[", "[" + asked + before + "},"))
                        .statusCode())
                .isEqualTo(400);
        String first = service.get("/api/customers/OC5/orders?limit=2").body();
        assertThat(first)
                .contains("OK2", "OK1", "\"left\":{\"amount\":\"70.00\"")
                .doesNotContain("OK3");
        String next = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(service.get("/api/customers/OC5/orders?limit=2&cursor=" + next)
                        .body())
                .contains("OK3")
                .doesNotContain("OK1");
    }

    @Test
    void what_was_recorded_after_an_instant_is_told_as_far_as_it_concerns_a_day() {
        customer("OC9");
        place("OS1", "OC9", "2013-02-01", "100.00");
        place("OS2", "OC9", "2013-02-03", "40.00");
        String then = stored("order:OS2").getLast().recordedAt().toString();
        place("OS3", "OC9", "2013-02-02", "20.00");
        place("OS4", "OC9", "2013-02-04", "5.00");
        service.call("POST", "/api/orders/OS1/cancellation", "", "Tierledger-User", "inge");
        String now = stored("order:OS1").getLast().recordedAt().toString();
        String told = since(then, "2013-02-03", "[\"OC9\"]");
        assertThat(told)
                .contains("\"day\":\"2013-02-02\"", "\"amountMinor\":2000", "\"amountMinor\":-10000", "\"orders\":-1")
                .contains("\"complete\":true")
                .doesNotContain("2013-02-04", "\"amountMinor\":4000");
        assertThat(since(then, "2013-02-03", "null")).contains("\"amountMinor\":2000", "\"amountMinor\":-10000");
        assertThat(since(now, "2013-02-03", "[\"OC9\",\"NOBODY\"]"))
                .contains("\"corrected\":[\"OC9\"]", "\"orders\":[]");
    }

    private String since(String knownAt, String asOf, String customers) {
        return service.call(
                        "POST",
                        "/internal/orders/since",
                        "{\"knownAt\":\"" + knownAt + "\",\"asOf\":\"" + asOf + "\",\"customers\":" + customers + "}")
                .body();
    }
}

package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvancingTheClockTest {

    @Test
    void lets_days_pass_and_survives_a_restart() {
        try (ServiceUnderTest service =
                ServiceUnderTest.start(CustomerService.class, "customer", Map.of("tierledger.clock.mode", "fixed"))) {
            assertThat(service.get("/api/clock").body()).contains("\"mode\":\"fixed\"", "\"businessDate\":null");
            HttpResponse<String> first = service.call("POST", "/api/clock/advance", "{\"to\":\"2014-06-27\"}");
            assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
            assertThat(service.get("/api/clock").body()).contains("\"businessDate\":\"2014-06-28\"");
            assertThat(service.awaitEvents("import-completed", 1)).hasSize(1);
            assertThat(service.allEvents()).noneMatch(e -> e.name().equals("day-passed"));
            service.call("POST", "/api/clock/advance", "{\"to\":\"2014-06-30\"}");
            assertThat(service.allEvents().stream().filter(e -> e.name().equals("day-passed")))
                    .hasSize(3);
            assertThat(service.call("POST", "/api/clock/advance", "{\"to\":\"2414-06-30\"}")
                            .statusCode())
                    .isEqualTo(422);
            service.bean(org.springframework.jdbc.core.JdbcTemplate.class)
                    .update(
                            "insert into import_run (id, kind, state, started_at) values (gen_random_uuid(), 'orders', 'RECEIVING', now())");
            service.restart();
            assertThat(service.get("/api/clock").body()).contains("\"businessDate\":\"2014-07-01\"");
            assertThat(service.get("/api/imports").body()).contains("\"state\":\"FAILED\"", "\"kind\":\"advance\"");
            String order =
                    "{\"orderId\":\"O1\",\"customerId\":\"K1\",\"placedOn\":\"%s\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}";
            service.call("PUT", "/api/customers/K1", "{}");
            assertThat(service.call("POST", "/api/orders", order.formatted("2014-07-03"))
                            .body())
                    .contains("2014-07-02");
            assertThat(service.call("POST", "/api/orders", order.formatted("2014-07-02"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(service.get("/api/clock").body()).contains("\"businessDate\":\"2014-07-01\"");
        }
    }
}

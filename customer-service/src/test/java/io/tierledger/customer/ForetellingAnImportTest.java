package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A first look says what the import will say: how many rows are taken, which are not and why, also beyond the rows it shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForetellingAnImportTest {
    private static final String[] COUNTED = {"received", "accepted", "duplicate", "rejected", "quarantined", "late"};

    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = SharedService.get();
        Sending.csv(service, "/api/imports/account-managers", "account_manager_id,name\nFM1,Eerste\n");
        Sending.csv(service, "/api/imports/customers", "customer_id,name\nFK1,Jansen\nFK2,Peters\n");
        Sending.csv(
                service,
                "/api/imports/orders",
                "order_id,customer_id,placed_on,amount\nFO1,FK1,2014-03-01,10\nFO2,FK1,2014-03-01,20\n");
    }

    private void foretold(String kind, String file) {
        int before = service.allEvents().size();
        JsonNode look = json(Sending.csv(service, "/api/imports/" + kind + "?preview=true", file)
                .body());
        assertThat(service.allEvents()).hasSize(before);
        String id = UUID.randomUUID().toString();
        JsonNode done = json(Sending.csv(service, "/api/imports/" + kind, file, "Import-Id", id)
                .body());
        for (String counter : COUNTED) {
            assertThat(look.path(counter).asLong(-1))
                    .as(counter)
                    .isEqualTo(done.path(counter).asLong(-2));
        }
        String errors = service.get("/api/imports/" + id + "/errors").body();
        assertThat(look.path("errors").size()).isEqualTo((int)
                Pattern.compile("\n").matcher(errors.strip()).results().count());
        look.path("errors")
                .forEach(error -> assertThat(errors)
                        .contains(error.path("line").asString() + ","
                                + error.path("field").asString() + ","
                                + error.path("code").asString() + ","));
        assertThat(look.path("warnings").toString())
                .isEqualTo(done.path("warnings").toString());
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    @Test
    void of_orders() {
        StringBuilder file = new StringBuilder("order_id,customer_id,placed_on,amount,kind\n");
        file.append(
                "FO1,FK1,2014-03-01,10,\nFO2,FK1,2014-03-01,21,\nFO3,NOBODY,2014-03-01,1,\nFO4,FK1,2099-01-01,1,\n");
        for (int i = 0; i < 60; i++) {
            file.append("FP")
                    .append(i)
                    .append(",FK")
                    .append(1 + i % 2)
                    .append(",2014-04-")
                    .append(10 + i % 20);
            file.append(i % 17 == 16 ? ",twelve,\n" : ",12,\n");
        }
        file.append("FP3,FK1,2014-04-13,12,\nFP3,FK2,2014-04-13,12,\n");
        foretold("orders", file.toString());
    }

    @Test
    void of_customers() {
        foretold("customers", """
                customer_id,name,account_manager_id,parent_id,employees
                FK1,Jansen,,,
                FK2,Peters & Zn,FM1,,5
                FK3,Derde,NOBODY,,
                FK4,Vierde,FM1,FK5,
                FK5,Vijfde,FM1,FK4,
                FK6,Zesde,FM1,FK6,
                FK7,Zevende,FM1,FK8,
                FK8,Achtste,,,
                FK8,Achtste,,,
                """);
    }

    @Test
    void of_account_managers() {
        foretold(
                "account-managers",
                "account_manager_id,name,hours_per_week\nFM1,Eerste,\nFM2,Tweede,400\nFM3,Derde,36\n");
    }

    @Test
    void a_row_that_is_shown_says_what_is_wrong_with_it_though_it_can_be_read() {
        JsonNode look = json(Sending.csv(
                        service,
                        "/api/imports/orders?preview=true",
                        "order_id,customer_id,placed_on,amount\nFQ1,FK1,2014-03-01,1\nFQ2,NOBODY,2014-03-01,1\n")
                .body());
        assertThat(look.path("rows").path(0).path("values").path("orderId").asString())
                .isEqualTo("FQ1");
        assertThat(look.path("rows").path(1).path("error").path("code").asString())
                .isEqualTo("unknown-customer");
    }
}

package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.customers.CustomerRefusal;
import io.tierledger.customer.customers.SaidOfChanges;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.customer.registering.CustomerTerms;
import io.tierledger.customer.registering.Given;
import io.tierledger.customer.registering.Registered;
import io.tierledger.specification.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer is a document: who writes on it says what was read; PUT replaces, PATCH merges. */
class EditingACustomerTest {
    private final ServiceUnderTest service = SharedService.get();

    private HttpResponse<String> write(String method, String id, String body, String... headers) {
        return service.call(method, "/api/customers/" + id, body, headers);
    }

    @Test
    void who_has_not_read_it_overwrites_nothing() {
        assertThat(write("PUT", "E1", "{\"name\":\"Een\"}").statusCode()).isEqualTo(201);
        HttpResponse<String> blind = write("PUT", "E1", "{\"name\":\"Twee\"}");
        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(blind.body()).contains("if-match-needed");
        assertThat(write("PATCH", "E1", "{\"name\":\"Twee\"}").statusCode()).isEqualTo(428);
        assertThat(write("PATCH", "E1", "{\"country\":\"NL\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(write("PUT", "E1", "{\"name\":\"Twee\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(write("PUT", "E1", "{\"name\":\"Twee\"}", "If-Match", "*").statusCode())
                .isEqualTo(200);
        assertThat(write("PUT", "E2", "{}", "If-Match", "\"0\"").statusCode()).isEqualTo(412);
        assertThat(write("PATCH", "E3", "{}", "If-Match", "\"0\"").statusCode()).isEqualTo(404);
        assertThat(service.get("/api/customers/E1").body()).contains("\"name\":\"Twee\"", "\"country\":null");
    }

    @Test
    void put_replaces_and_patch_merges() {
        String whole = """
                {"name":"Vijf","kind":"PERSON","status":"ACTIVE","territory":"Noord","country":"NL","since":"2010-01-01",
                 "paymentDays":30,"facts":{"x-a":"1","x-b":"2"}}""";
        write("PUT", "E5", whole);
        String merged = write(
                        "PATCH",
                        "E5",
                        "{\"territory\":null,\"country\":\"BE\",\"facts\":{\"x-a\":null,\"x-c\":\"3\"}}",
                        "If-Match",
                        "\"0\"")
                .body();
        assertThat(merged)
                .contains("\"name\":\"Vijf\"", "\"kind\":\"PERSON\"", "\"status\":\"ACTIVE\"", "\"paymentDays\":30")
                .contains("\"territory\":null", "\"country\":\"BE\"", "\"facts\":{\"x-b\":\"2\",\"x-c\":\"3\"}");
        String replaced = write("PUT", "E5", "{\"territory\":\"Zuid\"}", "If-Match", "\"1\"")
                .body();
        assertThat(replaced)
                .contains("\"name\":null", "\"kind\":\"ORGANISATION\"", "\"territory\":\"Zuid\"", "\"country\":null")
                .contains("\"since\":null", "\"paymentDays\":null", "\"facts\":{}", "\"status\":\"ACTIVE\"");
        assertThat(service.get("/api/customers/E5").body()).isEqualTo(replaced);
    }

    @Test
    void a_patch_is_read_as_strictly_as_any_body() {
        write("PUT", "E6", "{\"name\":\"Zes\"}");
        assertThat(write("PATCH", "E6", "{\"nam\":\"x\"}", "If-Match", "\"0\"").body())
                .contains("unknown-property", "nam");
        assertThat(write("PATCH", "E6", "{\"paymentDays\":\"x\"}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(400);
        assertThat(write("PATCH", "E6", "{\"status\":null}", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(422);
        assertThat(write("PATCH", "E6", "[]", "If-Match", "\"0\"").statusCode()).isEqualTo(400);
    }

    @Test
    void two_edits_at_once_close_no_circle() {
        write("PUT", "C1", "{}");
        write("PUT", "C2", "{}");
        CustomerDesk desk = service.bean(CustomerDesk.class);
        CustomerTerms one = belongs("C1", "C2");
        CustomerTerms other = belongs("C2", "C1");
        assertThat(desk.objection(one)).isNull();
        assertThat(desk.objection(other)).as("nothing is stored yet").isNull();
        assertThat(desk.register(one, null, "ann", () -> SaidOfChanges.NOTHING)).isInstanceOf(Registered.Stored.class);
        assertThat(desk.register(other, null, "bo", () -> SaidOfChanges.NOTHING))
                .isEqualTo(new Registered.Rejected(new CustomerRefusal.ParentCircle("C2")));
    }

    private static CustomerTerms belongs(String id, String parent) {
        return new CustomerTerms(
                id, null, null, null, null, new Given<>(parent), null, null, null, null, null, Map.of());
    }
}

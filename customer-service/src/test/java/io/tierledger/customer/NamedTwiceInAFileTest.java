package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import org.junit.jupiter.api.Test;

/** Who stands in a file more than once: the later row counts, or says the same; nobody else is lost. */
class NamedTwiceInAFileTest {
    private final ServiceUnderTest service = SharedService.get();

    private String send(String kind, String csv) {
        var answer = Sending.csv(service, "/api/imports/" + kind, csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body();
    }

    private String customer(String id) {
        return service.get("/api/customers/" + id).body();
    }

    @Test
    void the_later_row_of_a_customer_counts() {
        assertThat(send(
                        "customers",
                        "customer_id,name\nNT1,Eerst BV\nNT2,Ander BV\nNT1,Daarna BV\nNT1,Ten slotte BV\n"))
                .contains("\"received\":4", "\"accepted\":4", "\"rejected\":0");
        assertThat(customer("NT1")).contains("Ten slotte BV");
        assertThat(customer("NT2")).contains("Ander BV");
    }

    @Test
    void the_same_row_of_a_customer_again_is_a_duplicate() {
        assertThat(send("customers", "customer_id,name\nNT3,Gelijk BV\nNT3,Gelijk BV\n"))
                .contains("\"accepted\":1", "\"duplicate\":1");
    }

    @Test
    void a_known_customer_may_be_renamed_there_and_back() {
        send("customers", "customer_id,name\nNT4,Oud BV\n");
        assertThat(send("customers", "customer_id,name\nNT4,Nieuw BV\nNT4,Oud BV\n"))
                .contains("\"accepted\":2");
        assertThat(customer("NT4")).contains("Oud BV");
    }

    @Test
    void far_apart_in_a_long_file_the_later_row_counts_too() {
        StringBuilder file = new StringBuilder("customer_id,name\nNT5,Begin BV\n");
        for (int i = 0; i < 2_500; i++) {
            file.append("NT5-").append(i).append(",Tussen ").append(i).append('\n');
        }
        assertThat(send("customers", file.append("NT5,Einde BV\n").toString())).contains("\"accepted\":2502");
        assertThat(customer("NT5")).contains("Einde BV");
    }

    @Test
    void lines_of_json_are_no_different() {
        var answer = Sending.send(service, "/api/imports/customers", "application/x-ndjson", """
                {"customer_id":"NT6","name":"Eerst"}
                {"customer_id":"NT6","name":"Daarna"}
                """);
        assertThat(answer.body()).contains("\"accepted\":2");
        assertThat(customer("NT6")).contains("Daarna");
    }

    @Test
    void a_column_that_a_file_of_account_managers_lacks_leaves_things_as_they_are() {
        Sending.csv(
                service,
                "/api/imports/account-managers",
                "account_manager_id,name,team,hours_per_week\nN7,Jan,Noord,36\n");
        Sending.csv(service, "/api/imports/account-managers", "account_manager_id,name\nN7,Jan Jansen\n");
        assertThat(service.get("/api/account-managers?limit=200").body())
                .contains("\"name\":\"Jan Jansen\",", "\"team\":\"Noord\"", "\"hoursPerWeek\":36");
        Sending.csv(service, "/api/imports/account-managers", "account_manager_id,name,team\nN7,Jan Jansen,\n");
        assertThat(service.get("/api/account-managers?limit=200").body()).doesNotContain("Noord");
    }

    @Test
    void the_later_row_of_an_account_manager_counts() {
        assertThat(send("account-managers", "account_manager_id,name\nNTM,Anna\nNTM,Bea\nNTM,Bea\nNTN,Cor\n"))
                .contains("\"accepted\":3", "\"duplicate\":1");
        assertThat(service.get("/api/account-managers?limit=200").body())
                .contains("\"name\":\"Bea\"", "\"name\":\"Cor\"")
                .doesNotContain("\"name\":\"Anna\"");
    }
}

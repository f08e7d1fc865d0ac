package io.tierledger.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.specification.ServiceUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That no method counts a kind is said of orders that were taken; what is wrong with the others is said already. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsOfRowsThatWereTakenTest {
    private static final String FILE = "order_id,customer_id,placed_on,amount,kind\n"
            + "KO1,NOBODY,2026-10-01,10,plaatsing\n"
            + "KO2,KK1,2026-10-02,ten,plaatsing\n"
            + "KO3,KK1,2026-10-04,10,plaatsing\n"
            + "KO4,KK1,2026-10-03,10,plaatsing\n"
            + "KO5,NOBODY,2026-10-03,10,vacancie\n"
            + "KO6,KK1,2026-10-03,10,placement\n";

    private final FakeScoring scoring = new FakeScoring();
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        service = ServiceUnderTest.start(CustomerService.class, "customer", scoring.settings());
        Sending.csv(service, "/api/imports/customers", "customer_id,name\nKK1,Jansen\n");
    }

    @AfterAll
    void stop() {
        service.close();
        scoring.close();
    }

    @Test
    void are_said_by_a_first_look_and_by_the_import() {
        for (String address : new String[] {"/api/imports/orders?preview=true", "/api/imports/orders"}) {
            JsonNode said = JsonMapper.shared()
                    .readTree(Sending.csv(service, address, FILE).body());
            assertThat(said.path("rejected").asInt()).as("%s", said).isEqualTo(3);
            assertThat(said.path("warnings").toString())
                    .as(address)
                    .isEqualTo(
                            "[\"No method counts orders of kind plaatsing by themselves (2 times, first on line 4).\"]");
        }
    }
}

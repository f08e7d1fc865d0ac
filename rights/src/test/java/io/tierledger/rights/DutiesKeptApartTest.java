package io.tierledger.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.rights.Caller.Person;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The author does not publish, who judges does not override, and nobody lifts a tier alone. */
class DutiesKeptApartTest {
    private static final Person SALES_MANAGER =
            new Person("p-1", Set.of(Role.SALES_MANAGER, Role.ACCOUNT_MANAGER), Set.of("am-1"), Set.of("north"));
    private static final Person POLICY_OWNER = new Person("p-1", Set.of(Role.POLICY_OWNER), Set.of(), Set.of());
    private static final Person ADMINISTRATOR = new Person("p-1", Set.of(Role.ADMINISTRATOR), Set.of(), Set.of());
    private static final Facts CUSTOMER = Facts.ofCustomer("am-1", "north")
            .judgedBy(Set.of())
            .overriddenBy(Set.of())
            .lifting(false);

    @ParameterizedTest
    @CsvSource({
        "tier,     PUT,    /api/tiers/customers/{id}/override",
        "tier,     DELETE, /api/tiers/customers/{id}/override",
        "engagement, DELETE, /api/service-levels/{customerId}/exceptions/{capability}",
        "engagement, POST, /api/service-levels/{customerId}/exceptions/{capability}/approval",
        "customer, POST,   /api/customers/{id}/status",
        "customer, PUT,    /api/customers/{id}/account-manager"
    })
    void who_judged_a_customer_does_not_decide_about_it(String service, String method, String pattern) {
        Route route = new Route(method, pattern);
        assertThat(why(Rights.of(service).decide(SALES_MANAGER, route, CUSTOMER.judgedBy(Set.of("p-2", "p-1")))))
                .isEqualTo(Refusal.JUDGED_YOURSELF);
        assertThat(Rights.of(service).decide(SALES_MANAGER, route, CUSTOMER.judgedBy(Set.of("p-2"))))
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void who_overrode_a_customer_does_not_judge_it() {
        Route judging = new Route("PUT", "/api/scorecards/{customerId}/judgements/{criterion}");
        Rights scoring = Rights.of("scoring");
        assertThat(why(scoring.decide(SALES_MANAGER, judging, CUSTOMER.overriddenBy(Set.of("p-1")))))
                .isEqualTo(Refusal.OVERRODE_YOURSELF);
        assertThat(scoring.decide(SALES_MANAGER, judging, CUSTOMER.overriddenBy(Set.of("p-2"))))
                .isEqualTo(Decision.ALLOWED);
        assertThat(scoring.decide(SALES_MANAGER, judging, CUSTOMER.judgedBy(Set.of("p-1"))))
                .as("a judgement may be given again")
                .isEqualTo(Decision.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/methods/{id}/drafts/{draft}/publication", "PUT, /api/methods/leading"})
    void the_author_of_a_method_does_not_publish_it(String method, String pattern) {
        Route publishing = new Route(method, pattern);
        Rights scoring = Rights.of("scoring");
        assertThat(why(scoring.decide(POLICY_OWNER, publishing, Facts.NONE.putForwardBy("p-1"))))
                .isEqualTo(Refusal.MADE_YOURSELF);
        assertThat(scoring.decide(POLICY_OWNER, publishing, Facts.NONE.putForwardBy("p-2")))
                .isEqualTo(Decision.ALLOWED);
        assertThat(scoring.decide(POLICY_OWNER, publishing, Facts.NONE.putForwardBy(Facts.PRESET)))
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void who_asked_for_an_erasure_does_not_approve_it() {
        Route approval = new Route("POST", "/api/customers/{id}/erasure/approval");
        Rights customer = Rights.of("customer");
        assertThat(why(customer.decide(ADMINISTRATOR, approval, Facts.NONE.putForwardBy("p-1"))))
                .isEqualTo(Refusal.MADE_YOURSELF);
        assertThat(customer.decide(ADMINISTRATOR, approval, Facts.NONE.putForwardBy("p-2")))
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void a_draft_of_nobody_known_is_published_by_nobody() {
        Route publishing = new Route("POST", "/api/methods/{id}/drafts/{draft}/publication");
        assertThat(why(Rights.of("scoring").decide(POLICY_OWNER, publishing, Facts.NONE)))
                .isEqualTo(Refusal.SECOND_PERSON_NEEDED);
    }

    @Test
    void a_tier_is_lifted_by_two() {
        Route overriding = new Route("PUT", "/api/tiers/customers/{id}/override");
        Rights tier = Rights.of("tier");
        assertThat(tier.decide(SALES_MANAGER, overriding, CUSTOMER)).isEqualTo(Decision.ALLOWED);
        assertThat(why(tier.decide(SALES_MANAGER, overriding, CUSTOMER.lifting(true))))
                .isEqualTo(Refusal.SECOND_PERSON_NEEDED);
        assertThat(why(tier.decide(
                        SALES_MANAGER, overriding, CUSTOMER.lifting(true).putForwardBy("p-1"))))
                .isEqualTo(Refusal.MADE_YOURSELF);
        assertThat(tier.decide(SALES_MANAGER, overriding, CUSTOMER.lifting(true).putForwardBy("p-2")))
                .isEqualTo(Decision.ALLOWED);
        assertThat(why(tier.decide(
                        SALES_MANAGER,
                        overriding,
                        CUSTOMER.lifting(true).putForwardBy("p-2").judgedBy(Set.of("p-1")))))
                .isEqualTo(Refusal.JUDGED_YOURSELF);
    }

    @ParameterizedTest
    @CsvSource({
        "tier,    PUT, /api/tiers/customers/{id}/override",
        "scoring, PUT, /api/scorecards/{customerId}/judgements/{criterion}"
    })
    void a_service_that_does_not_look_gets_no_answer(String service, String method, String pattern) {
        Facts unlooked = Facts.ofCustomer("am-1", "north");
        assertThatThrownBy(() -> Rights.of(service).decide(SALES_MANAGER, new Route(method, pattern), unlooked))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody said");
    }

    private static Refusal why(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).why();
    }
}

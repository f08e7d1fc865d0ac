package io.tierledger.engagement.stage;

import static io.tierledger.engagement.stage.StageSteps.abc;
import static io.tierledger.engagement.stage.StageSteps.assigned;
import static io.tierledger.engagement.stage.StageSteps.day;
import static io.tierledger.engagement.stage.StageSteps.published;
import static io.tierledger.engagement.stage.StageSteps.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.scores.MethodPublished;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.PlanEvent.ActivitiesMissed;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp;
import io.tierledger.engagement.planning.PlanEvent.TreatmentWithdrawn;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom the leading method places nowhere is given what it promises the customer's status. */
class PlansOfStatusesTest {
    private static final String CURRY = "curry-pyramid";
    private static final Map<String, Map<String, Integer>> TIERS =
            Map.of("large", Map.of("visit", 4, "call", 6), "small", Map.of("mailing", 4));
    private final StageSteps stage = new StageSteps();

    @Test
    void a_prospect_is_called_twice_a_year() {
        stage.tell(curry(1, 2)).tell(prospect("K1", "2026-01-01"));
        assertThat(stage.said(PlanDrawnUp.class)).singleElement().satisfies(plan -> {
            assertThat(plan.planId()).isEqualTo("K1~1");
            assertThat(plan.tier()).isEqualTo("prospect");
            assertThat(plan.accountManagerId()).isEqualTo("am-1");
            assertThat(plan.cause()).isEqualTo(Cause.ASSIGNED);
            assertThat(plan.from()).isEqualTo("2026-01-01");
            assertThat(plan.activities()).hasSize(2).allMatch(one -> one.kind().equals("call"));
        });
    }

    @Test
    void whom_nothing_is_promised_has_no_plan() {
        stage.tell(curry(1, 2)).tell(new Registered("K1", "SUSPECT", null, LocalDate.parse("2026-01-01")));
        stage.tell(new Registered("K2", "ACTIVE", null, LocalDate.parse("2026-01-01")));
        assertThat(stage.said(PlanDrawnUp.class)).isEmpty();
    }

    @Test
    void under_a_method_that_promises_statuses_nothing_there_is_no_plan() {
        stage.tell(abc(true)).tell(curryNotLeading()).tell(prospect("K1", "2026-01-01"));
        assertThat(stage.said(PlanDrawnUp.class)).isEmpty();
        stage.tell(day("2026-01-04")).tell(curry(2, 2));
        assertThat(stage.said(PlanDrawnUp.class))
                .singleElement()
                .satisfies(plan -> assertThat(plan.cause()).isEqualTo(Cause.LEADING_METHOD));
        stage.forget().tell(abc(true));
        assertThat(stage.said(TreatmentWithdrawn.class)).hasSize(1);
        assertThat(stage.said(PlanDrawnUp.class)).isEmpty();
    }

    @Test
    void who_is_no_prospect_any_more_is_promised_nothing_until_it_is_placed() {
        stage.tell(curry(1, 2)).tell(prospect("K1", "2026-01-01")).forget();
        stage.restart().tell(new StatusChanged("K1", "ACTIVE", LocalDate.parse("2026-02-03")));
        assertThat(stage.said(TreatmentWithdrawn.class)).singleElement().satisfies(gone -> {
            assertThat(gone.cause()).isEqualTo(Cause.LEFT);
            assertThat(gone.tier()).isEqualTo("prospect");
            assertThat(gone.activityIds()).hasSize(2);
        });
        stage.forget().tell(assigned("K1", CURRY, "small", "2026-02-28"));
        assertThat(stage.said(PlanDrawnUp.class)).singleElement().satisfies(plan -> {
            assertThat(plan.planId()).isEqualTo("K1~2");
            assertThat(plan.from()).isEqualTo("2026-02-28");
        });
    }

    @Test
    void who_is_placed_while_a_prospect_goes_on_with_its_year() {
        stage.tell(curry(1, 2)).tell(prospect("K1", "2026-01-01")).forget();
        stage.tell(assigned("K1", CURRY, "large", "2026-02-03"));
        assertThat(stage.said(PlanDrawnUp.class)).singleElement().satisfies(plan -> {
            assertThat(plan.from()).isEqualTo("2026-01-01");
            assertThat(plan.carriedOver()).isNotEmpty();
        });
        stage.forget().tell(new StatusChanged("K1", "ACTIVE", LocalDate.parse("2026-02-03")));
        assertThat(stage.said).isEmpty();
    }

    @Test
    void who_leaves_the_method_as_a_prospect_is_given_what_prospects_are() {
        stage.tell(curry(1, 2)).tell(prospect("K1", "2026-01-01")).tell(assigned("K1", CURRY, "large", "2026-02-03"));
        stage.forget().tell(withdrawn("K1", CURRY, "SCORE", "2026-03-03"));
        assertThat(stage.said)
                .extracting(Object::getClass)
                .isEqualTo(List.of(TreatmentWithdrawn.class, PlanDrawnUp.class));
        assertThat(stage.said(PlanDrawnUp.class).getFirst().tier()).isEqualTo("prospect");
        assertThat(stage.said(PlanDrawnUp.class).getFirst().from()).isEqualTo("2026-03-03");
    }

    @Test
    void a_gate_ends_it_at_once() {
        stage.tell(curry(1, 2)).tell(prospect("K1", "2026-01-01")).forget();
        stage.tell(new StatusChanged("K1", "BLOCKED", LocalDate.parse("2026-02-03")));
        assertThat(stage.said(TreatmentWithdrawn.class))
                .singleElement()
                .satisfies(gone -> assertThat(gone.cause()).isEqualTo(Cause.GATE));
    }

    @Test
    void another_promise_redraws_and_a_year_that_is_over_is_followed_by_the_next() {
        stage.tell(curry(1, 2)).tell(prospect("K1", "2026-01-01")).forget();
        stage.restart().tell(curry(2, 4));
        assertThat(stage.said(PlanDrawnUp.class))
                .singleElement()
                .satisfies(plan -> assertThat(plan.cause()).isEqualTo(Cause.PROGRAMME_CHANGED));
        stage.forget().tell(day("2026-12-31"));
        assertThat(stage.said(ActivitiesMissed.class)).hasSize(1);
        assertThat(stage.said(PlanDrawnUp.class)).singleElement().satisfies(plan -> {
            assertThat(plan.tier()).isEqualTo("prospect");
            assertThat(plan.activities()).hasSize(4);
        });
    }

    @Test
    void who_was_registered_before_there_was_a_date_is_planned_from_the_first_one() {
        stage.tell(curry(1, 2)).tell(new Registered("K1", "PROSPECT", "am-1", null));
        assertThat(stage.said(PlanDrawnUp.class)).isEmpty();
        stage.restart().tell(assigned("K2", CURRY, "small", "2026-01-07"));
        assertThat(stage.said(PlanDrawnUp.class))
                .extracting(PlanDrawnUp::customerId)
                .containsExactly("K2", "K1");
        stage.forget().tell(day("2026-01-07"));
        assertThat(stage.said(PlanDrawnUp.class)).isEmpty();
    }

    @Test
    void of_whom_the_status_was_never_told_nothing_is_planned_by_it() {
        stage.tell(curry(1, 2)).tell(day("2026-01-01"));
        stage.forget().tell(new StatusChanged("K1", "PROSPECT", LocalDate.parse("2026-02-03")));
        assertThat(stage.said).isEmpty();
    }

    @Test
    void registrations_of_both_versions_are_read_and_say_the_same() {
        PlanningStage understanding =
                new PlanningStage(EventStoreConfiguration.STORED_JSON, new OpenPartitions<>(() -> {}));
        LocalDate asOf = LocalDate.parse("2026-01-01");
        PublishedEvent told = new CustomerRegistered(
                "K1", "ORGANISATION", "PROSPECT", "am-1", null, null, null, null, null, new Sealed(1, "c", "x"), asOf);
        Class<?> read = understanding.description().understands().get(PublishedEvent.typeOf(told.getClass()));
        assertThat(EventStoreConfiguration.STORED_JSON.readValue(
                        EventStoreConfiguration.STORED_JSON.writeValueAsBytes(told), read))
                .isEqualTo(new Registered("K1", "PROSPECT", "am-1", asOf));
        assertThat(understanding.description().understands()).containsKey("io.tierledger.customer.registered.v1");
    }

    private static MethodPublished curry(int version, int callsOfAProspect) {
        return published(
                CURRY, version, true, TIERS, Map.of("prospect", Map.of("call", callsOfAProspect), "suspect", Map.of()));
    }

    private static MethodPublished curryNotLeading() {
        return published(CURRY, 1, false, TIERS, Map.of("prospect", Map.of("call", 2)));
    }

    private static Registered prospect(String id, String day) {
        return new Registered(id, "PROSPECT", "am-1", LocalDate.parse(day));
    }
}

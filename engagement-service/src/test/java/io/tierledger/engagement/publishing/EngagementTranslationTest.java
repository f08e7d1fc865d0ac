package io.tierledger.engagement.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.engagement.ActivityMissed;
import io.tierledger.contracts.engagement.PlanDrawnUp;
import io.tierledger.contracts.engagement.PlannedActivity;
import io.tierledger.contracts.engagement.TreatmentWithdrawn;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.levels.ExceptionEnded;
import io.tierledger.engagement.levels.ExceptionProposed;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.PlanEvent.PlanDrawnUp.CarriedOver;
import io.tierledger.engagement.planning.Planned;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EngagementTranslationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private final EngagementTranslation translation = new EngagementTranslation(ZoneId.of("Europe/Amsterdam"));

    @Test
    void a_plan_names_its_activities() {
        List<Publication> said = say(new PlanEvent.PlanDrawnUp(
                "K1~2",
                "K1",
                "am-1",
                "abc",
                3,
                "C",
                DAY,
                DAY.plusYears(1).minusDays(1),
                List.of(new Planned("call", DAY.plusDays(1)), new Planned("visit", DAY.plusDays(2))),
                List.of(new CarriedOver("K1~1~4", "call", DAY.plusDays(1))),
                Cause.ASSIGNED,
                DAY));
        assertThat(said).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo("io.tierledger.plan.drawn-up.v1");
            assertThat(one.key()).isEqualTo("K1");
            assertThat(((PlanDrawnUp) one.body()).activities())
                    .containsExactly(
                            new PlannedActivity("K1~2~1", "call", DAY.plusDays(1)),
                            new PlannedActivity("K1~1~4", "call", DAY.plusDays(1)),
                            new PlannedActivity("K1~2~2", "visit", DAY.plusDays(2)));
        });
    }

    @Test
    void a_plan_that_comes_back_is_told_under_its_own_id_with_all_that_is_open() {
        List<Publication> said = say(new PlanEvent.PlanRestored(
                "K1~2",
                "K1",
                "am-1",
                "abc",
                3,
                "C",
                DAY,
                DAY.plusYears(1).minusDays(1),
                List.of(
                        new PlanEvent.PlanRestored.Open("K1~2~1", "visit", DAY.plusDays(9)),
                        new PlanEvent.PlanRestored.Open("K1~1~4", "call", DAY.plusDays(1))),
                Cause.DEMOTION,
                DAY.plusDays(7)));
        assertThat(said)
                .extracting(Publication::body)
                .containsExactly(new PlanDrawnUp(
                        "K1~2",
                        "K1",
                        "am-1",
                        "abc",
                        3,
                        "C",
                        DAY,
                        DAY.plusYears(1).minusDays(1),
                        List.of(
                                new PlannedActivity("K1~1~4", "call", DAY.plusDays(1)),
                                new PlannedActivity("K1~2~1", "visit", DAY.plusDays(9))),
                        "DEMOTION",
                        DAY.plusDays(7)));
    }

    @Test
    void withdrawn_and_missed_activities_are_named_one_by_one() {
        assertThat(say(new PlanEvent.TreatmentWithdrawn(
                        "K1~2", "K1", List.of(2, 3), List.of("K1~1~9"), "A", Cause.GATE, DAY)))
                .extracting(Publication::body)
                .containsExactly(
                        new TreatmentWithdrawn("K1~2", "K1", List.of("K1~1~9", "K1~2~2", "K1~2~3"), "A", "GATE", DAY));
        PlanEvent.ActivitiesMissed.Missed one = new PlanEvent.ActivitiesMissed.Missed(4, "call", DAY, null);
        PlanEvent.ActivitiesMissed.Missed two = new PlanEvent.ActivitiesMissed.Missed(7, "visit", DAY, "K1~1~7");
        assertThat(say(new PlanEvent.ActivitiesMissed("K1~2", "K1", List.of(one, two), DAY)))
                .extracting(Publication::body)
                .containsExactly(
                        new ActivityMissed("K1~2~4", "K1~2", "K1", "call", DAY, DAY),
                        new ActivityMissed("K1~1~7", "K1~2", "K1", "visit", DAY, DAY));
    }

    @Test
    void an_exception_is_told_when_it_is_in_force_and_when_it_ended_and_not_while_it_waits() {
        assertThat(say(new ExceptionSet(
                        "X1",
                        "K1",
                        Capability.DISCOUNT_CEILING,
                        "7.5",
                        DAY.plusMonths(2),
                        "person:ann",
                        DAY,
                        42,
                        "M1",
                        DAY.plusDays(1),
                        "person:bo")))
                .extracting(Publication::body)
                .containsExactly(new io.tierledger.contracts.engagement.ExceptionSet(
                        "X1",
                        "K1",
                        "DISCOUNT_CEILING",
                        "7.5",
                        DAY.plusMonths(2),
                        "person:ann",
                        "M1",
                        DAY.plusDays(1),
                        "person:bo",
                        "engagement/42"));
        assertThat(say(new ExceptionEnded(
                        "X1", "K1", Capability.DISCOUNT_CEILING, "7.5", ExceptionEnded.Cause.UNTIL, DAY)))
                .extracting(Publication::body)
                .containsExactly(new io.tierledger.contracts.engagement.ExceptionEnded(
                        "X1", "K1", "DISCOUNT_CEILING", "7.5", "UNTIL", DAY));
        Sealed sealed = new Sealed(1, "c", "x");
        assertThat(say(new ExceptionProposed("X2", "K1", Capability.DELIVERY, "free", DAY, DAY, "person:ann", sealed)))
                .isEmpty();
        assertThat(say(new LevelAgreed("K1", Capability.DELIVERY, "charged", DAY, "person:ann", sealed)))
                .isEmpty();
    }

    @Test
    void what_was_declined_or_handed_over_stays_home() {
        assertThat(say(new PlanEvent.ReportDeclined("K1~2~4", "K1", "activity-done")))
                .isEmpty();
        assertThat(say(new PlanEvent.PlanHandedOver("K1", null, "am-1", DAY))).isEmpty();
        assertThat(say("anything else")).isEmpty();
    }

    private List<Publication> say(Object event) {
        return translation.translate(
                new StoredEvent(1, UUID.randomUUID(), "plan:K1", 0, "a name", event, Instant.EPOCH));
    }
}

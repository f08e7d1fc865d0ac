package io.tierledger.tier.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.tiers.TierAssigned;
import io.tierledger.contracts.tiers.TierChanged;
import io.tierledger.contracts.tiers.TierWithdrawn;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.placement.Cause;
import io.tierledger.tier.placement.Change;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.Receipt;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.receipts.ChangeReceipt;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was stored in clear before texts were sealed is answered as it was, and published anew without a name or a reason. */
class ToldWithoutNamesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String ANN = "ann";
    private static final String WHY = "a tender";

    @Test
    void a_change_by_hand_is_told_with_its_kind_of_actor() {
        StoredEvent taken = stored(new PlacementEvent.OverrideTaken(
                change(Cause.OVERRIDE, ANN, WHY), "C", "A", true, DAY, "C", receipt("tier/5", null)));

        ChangeReceipt answered = ChangeReceipt.of(taken).orElseThrow();
        assertThat(answered.decidedBy()).isEqualTo(ANN);
        assertThat(answered.reason()).isEqualTo(WHY);
        assertThat(answered.given()).as("nothing to be opened").isNull();
        TierChanged told = (TierChanged) published(taken);
        assertThat(told.decidedBy()).isEqualTo(Actor.NAME);
        assertThat(told.evidence().input()).isEqualTo("tier/5");
        assertThat(told.toString()).doesNotContain(ANN + ",").doesNotContain(WHY);
    }

    @Test
    void the_end_of_an_override_by_its_date_is_told_as_the_clock_s() {
        StoredEvent released = stored(new PlacementEvent.OverrideReleased(
                change(Cause.OVERRIDE, "end date", null), "A", "C", false, receipt("scoring/9", null)));

        assertThat(ChangeReceipt.of(released).orElseThrow().decidedBy()).isEqualTo("end date");
        assertThat(((TierChanged) published(released)).decidedBy()).isEqualTo(Actor.CLOCK);
    }

    @Test
    void who_changed_a_status_is_answered_and_not_told() {
        StoredEvent withdrawn =
                stored(new PlacementEvent.TierWithdrawn(change(Cause.GATE, ANN, WHY), "A", receipt("scoring/9", null)));

        assertThat(ChangeReceipt.of(withdrawn).orElseThrow().reason()).isEqualTo(WHY);
        TierWithdrawn told = (TierWithdrawn) published(withdrawn);
        assertThat(told.decidedBy()).isEqualTo(Actor.NAME);
        assertThat(told.toString()).doesNotContain(WHY);
    }

    @Test
    void a_judge_is_told_by_kind() {
        Contribution judged = new Contribution(
                "potential", null, DAY, 2, 1, BigDecimal.TWO, 1, false, false, null, ANN, "grows", null);
        StoredEvent assigned = stored(new PlacementEvent.TierAssigned(
                change(Cause.SCORE, "policy abc-attention 1", null), "A", receipt("scoring/9", judged)));

        TierAssigned told = (TierAssigned) published(assigned);
        assertThat(told.decidedBy()).isEqualTo("policy:abc-attention/1");
        assertThat(told.contributions().getFirst().judgedBy()).isEqualTo(Actor.NAME);
        assertThat(told.contributions().getFirst().judgement()).isNull();
        assertThat(told.toString()).doesNotContain("grows");
    }

    @Test
    void an_override_is_told_by_the_event_that_gave_it() {
        OverrideSet old = new OverrideSet("K1", "abc-attention", "A", WHY, ANN, DAY, DAY, null, null, null);

        assertThat(published(stored(old)))
                .isEqualTo(new io.tierledger.contracts.tiers.OverrideSet(
                        "K1", "abc-attention", "A", Actor.NAME, "tier/7", null, DAY, DAY));
    }

    @ParameterizedTest
    @CsvSource({"ann, name", "end date, clock", "not placed, service:tier"})
    void an_end_is_told_with_its_kind_of_actor(String endedBy, String actor) {
        OverrideEnded old = new OverrideEnded("K1", "abc-attention", "A", endedBy, DAY, null, null);

        assertThat(published(stored(old)))
                .isEqualTo(
                        new io.tierledger.contracts.tiers.OverrideEnded("K1", "abc-attention", "A", actor, null, DAY));
    }

    private static PublishedEvent published(StoredEvent stored) {
        return (PublishedEvent)
                new TierTranslation().translate(stored).getFirst().body();
    }

    private static StoredEvent stored(Object event) {
        return new StoredEvent(7, new UUID(0, 7), "stream", 0, "name", event, Instant.EPOCH);
    }

    private static Change change(Cause cause, String decidedBy, @Nullable String reason) {
        return new Change("K1", null, "abc-attention", 1, 2, DAY, cause, decidedBy, reason, null, null);
    }

    private static Receipt receipt(String input, @Nullable Contribution contribution) {
        List<Contribution> contributions = contribution == null ? List.of() : List.of(contribution);
        return new Receipt(
                "a rule", null, contributions, false, true, null, null, null, 0, null, null, input, null, null);
    }
}

package io.tierledger.tier.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.method.Method;
import io.tierledger.tier.placement.Decision.Decided;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.PlacementCommand.ApplyStatus;
import io.tierledger.tier.placement.PlacementCommand.AssessScorecard;
import io.tierledger.tier.placement.PlacementCommand.EndOverride;
import io.tierledger.tier.placement.PlacementCommand.OverrideTier;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.PlacementEvent.UnderneathMoved;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.recomputing.Before;
import io.tierledger.tier.recomputing.DecidingAgain;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverridingATierTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Subject K1 = new Subject("K1", "abc-attention", "am-1");
    private final Method method = Presets.method("abc-attention");
    private final Policy policy = Policy.of(method);
    private final Placement atC = new Placed("C", DAY.minusMonths(2), null, null, 3);

    @Test
    void sets_the_tier_and_keeps_what_the_policy_says_underneath() {
        OverrideTaken taken = (OverrideTaken) decided(override("A"), atC).event();
        assertThat(taken.from()).isEqualTo("C");
        assertThat(taken.better()).isTrue();
        assertThat(taken.change().cause()).isEqualTo(Cause.OVERRIDE);
        assertThat(taken.change().id()).isEqualTo("K1~abc-attention~4");
        assertThat(taken.receipt().rule()).isEqualTo("set by hand until 2027-06-30: A");
        assertThat(((Overridden) atC.evolve(taken)).underneath().tier()).isEqualTo("C");
    }

    @Test
    void what_was_stored_with_names_in_clear_is_decided_again_alike() {
        Decided taken = decided(
                new OverrideTier(K1, "A", LocalDate.of(2027, 6, 30), DAY, "tier/5", Who.inClear("ann", "a tender")),
                atC);
        assertThat(taken.event().change().decidedBy()).isEqualTo("ann");
        assertThat(DecidingAgain.isSame(taken.event(), new Before(atC), policy)).isTrue();
        Decided released = decided(
                new EndOverride(K1, DAY.plusDays(1), "scoring/6", Who.inClear("end date", null)), taken.placement());
        assertThat(DecidingAgain.isSame(released.event(), new Before(taken.placement()), policy))
                .isTrue();
    }

    @Test
    void automation_goes_on_underneath() {
        Placement overridden = decided(override("B"), atC).placement();
        Decided moved = decided(assess(2), overridden);
        assertThat(moved.event()).isInstanceOfSatisfying(UnderneathMoved.class, e -> {
            assertThat(e.from()).isEqualTo("C");
            assertThat(e.to()).isEqualTo("A");
            assertThat(e.change().number()).isEqualTo(5);
        });
        assertThat(((Overridden) moved.placement()).tier()).isEqualTo("B");
        assertThat(decided(
                        assess(1),
                        decided(override("B"), new Placed("A", DAY, DAY, null, 1))
                                .placement(),
                        false))
                .isNull();
        Decided released = decided(end(), moved.placement());
        assertThat(released.event()).isInstanceOfSatisfying(OverrideReleased.class, e -> {
            assertThat(e.from()).isEqualTo("B");
            assertThat(e.to()).isEqualTo("A");
            assertThat(e.better()).isTrue();
        });
        assertThat(released.placement())
                .isInstanceOfSatisfying(
                        Placed.class, p -> assertThat(p.changes()).isEqualTo(6));
    }

    @Test
    void a_gate_is_stronger() {
        Placement overridden = decided(override("A"), atC).placement();
        Decided gone = decided(
                new ApplyStatus(K1, CustomerStatus.INSOLVENT, true, DAY, "scoring/9", Who.inClear("court", "bankrupt")),
                overridden);
        assertThat(gone.event())
                .isInstanceOfSatisfying(
                        TierWithdrawn.class, e -> assertThat(e.from()).isEqualTo("A"));
        assertThat(gone.placement()).isInstanceOf(Placement.Withdrawn.class);
    }

    @Test
    void says_what_would_have_been_needed() {
        assertThat(refusal(override("D"), atC))
                .isInstanceOfSatisfying(
                        Refusal.NoSuchTier.class, r -> assertThat(r.tiers()).containsExactly("A", "B", "C"));
        assertThat(refusal(override("A"), Placement.NONE)).isInstanceOf(Refusal.NotPlaced.class);
        assertThat(refusal(override("A"), new Placement.Withdrawn(DAY, 2))).isInstanceOf(Refusal.NotPlaced.class);
        assertThat(refusal(end(), atC)).isInstanceOf(Refusal.NotOverridden.class);
    }

    private PlacementCommand override(String tier) {
        return new OverrideTier(K1, tier, LocalDate.of(2027, 6, 30), DAY, "tier/5", Who.actor("name"));
    }

    private PlacementCommand end() {
        return new EndOverride(K1, DAY.plusDays(1), "tier/6", Who.actor("name"));
    }

    private PlacementCommand assess(int purchases) {
        var scorecard = Scorecards.of(method, DAY, Map.of("purchases", purchases));
        return new AssessScorecard(K1, scorecard, CustomerStatus.ACTIVE, Occasion.EVENT, DAY, "scoring/7", false);
    }

    private Decided decided(PlacementCommand command, Placement placement) {
        return (Decided) PlacementDecider.decide(command, placement, policy);
    }

    private Decided decided(PlacementCommand command, Placement placement, boolean expected) {
        return PlacementDecider.decide(command, placement, policy) instanceof Decided decided ? decided : null;
    }

    private Refusal refusal(PlacementCommand command, Placement placement) {
        return ((Decision.Refused) PlacementDecider.decide(command, placement, policy)).refusal();
    }
}

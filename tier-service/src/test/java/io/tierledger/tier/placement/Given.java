package io.tierledger.tier.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Method;
import io.tierledger.tier.placement.Placement.Placed;
import io.tierledger.tier.placement.PlacementCommand.ApplyStatus;
import io.tierledger.tier.placement.PlacementCommand.AssessScorecard;
import io.tierledger.tier.placement.policy.Policy;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/** given(method).at(tier, since).when(scores).on(day) and then what follows. */
final class Given {
    final Method method;
    final Policy policy;
    Placement placement = Placement.NONE;
    CustomerStatus status = CustomerStatus.ACTIVE;
    Decision decision;

    private Given(Method method) {
        this.method = method;
        this.policy = Policy.of(method);
    }

    static Given given(String method) {
        return new Given(Presets.method(method));
    }

    static Given given(String method, UnaryOperator<Changing> change) {
        return new Given(Presets.changing(Presets.method(method), change));
    }

    Given at(String tier, String since) {
        placement = new Placed(tier, LocalDate.parse(since), null, null, 1);
        return this;
    }

    Given promotedTo(String tier, String on) {
        placement = new Placed(tier, LocalDate.parse(on), LocalDate.parse(on), null, 2);
        return this;
    }

    Given withStatus(CustomerStatus other) {
        status = other;
        return this;
    }

    Given assessed(Map<String, Integer> scores, Occasion occasion, String on) {
        return assessed(scores, Map.of(), occasion, on);
    }

    Given assessed(Map<String, Integer> scores, Map<String, String> measures, Occasion occasion, String on) {
        LocalDate day = LocalDate.parse(on);
        var scorecard = Scorecards.of(method, day, scores, measures, true, "ORDER");
        return decide(new AssessScorecard(subject(), scorecard, status, occasion, day, "scoring/9", false));
    }

    Given becomes(CustomerStatus to, String on) {
        return decide(new ApplyStatus(
                subject(), to, true, LocalDate.parse(on), "scoring/10", Who.inClear("manager-7", "they are gone")));
    }

    private Given decide(PlacementCommand command) {
        decision = PlacementDecider.decide(command, placement, policy);
        placement = decision.placement();
        return this;
    }

    private Subject subject() {
        return new Subject("K1", method.id(), "am-1");
    }

    PlacementEvent event() {
        return assertThat(decision)
                .isInstanceOf(Decision.Decided.class)
                .extracting(d -> ((Decision.Decided) d).event())
                .actual();
    }

    Given thenNothing() {
        assertThat(decision).isNotInstanceOf(Decision.Decided.class);
        return this;
    }

    Given thenAssigned(String tier) {
        assertThat(event())
                .isInstanceOfSatisfying(
                        PlacementEvent.TierAssigned.class,
                        e -> assertThat(e.to()).isEqualTo(tier));
        return this;
    }

    Given thenPromoted(String from, String to) {
        assertThat(event()).isInstanceOfSatisfying(PlacementEvent.TierPromoted.class, e -> {
            assertThat(e.from()).isEqualTo(from);
            assertThat(e.to()).isEqualTo(to);
        });
        return this;
    }

    Given thenDemoted(String from, String to) {
        assertThat(event()).isInstanceOfSatisfying(PlacementEvent.TierDemoted.class, e -> {
            assertThat(e.from()).isEqualTo(from);
            assertThat(e.to()).isEqualTo(to);
        });
        return this;
    }

    Given thenWithdrawn(String from) {
        assertThat(event())
                .isInstanceOfSatisfying(
                        PlacementEvent.TierWithdrawn.class,
                        e -> assertThat(e.from()).isEqualTo(from));
        return this;
    }

    Given thenHeldUntil(String day) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Held.class, held -> assertThat(held.due()).isEqualTo(LocalDate.parse(day)));
        return this;
    }
}

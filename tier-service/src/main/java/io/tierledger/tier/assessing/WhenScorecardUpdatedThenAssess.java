package io.tierledger.tier.assessing;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.method.Method.Places;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.placement.Occasion;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;

/** A scorecard is assessed when the method's clock strikes at once, or when it corrects; otherwise it waits for the month's end. */
final class WhenScorecardUpdatedThenAssess {
    private final PartitionState state;
    private final Assessor assessor;

    WhenScorecardUpdatedThenAssess(PartitionState state, Assessor assessor) {
        this.state = state;
        this.assessor = assessor;
    }

    void handle(ScorecardUpdated updated, String name, Effects effects) {
        int method = state.methods.indexOf(updated.method());
        state.methods.scoredBy(method, updated.methodVersion());
        Scorecard scorecard = new Scorecard(
                name,
                updated.methodVersion(),
                updated.asOf(),
                updated.contributions(),
                updated.provisional(),
                updated.everOrdered(),
                updated.ranked(),
                updated.cause(),
                updated.input());
        scored(updated.customerId(), method, scorecard, effects);
    }

    void scored(String customerId, int method, Scorecard scorecard, Effects effects) {
        Policy policy = state.methods.policy(method);
        byte[] bytes = ScorecardBytes.write(scorecard, state.methods.criteria(method, scorecard.version()));
        state.reach(scorecard.asOf());
        Standing standing = state.change(customerId).standing(method);
        boolean corrects = standing.isPlaced() && scorecard.cause().equals("LATE_ORDER");
        Changing changing = policy.changing();
        if (standing.looksBack
                || corrects
                || changing.promotion() == Clock.AT_ONCE
                || changing.demotion() == Clock.AT_ONCE) {
            Occasion occasion =
                    standing.looksBack ? Occasion.RETROACTION : corrects ? Occasion.CORRECTION : Occasion.EVENT;
            standing.looksBack = false;
            assessor.assess(standing, scorecard, occasion, state.businessDate(), scorecard.input(), effects);
        }
        boolean orderedBefore = standing.scorecard != null && ScorecardBytes.everOrdered(standing.scorecard);
        standing.scorecard = bytes;
        waitForMonthEnd(standing, policy, scorecard.everOrdered() && !orderedBefore);
    }

    private void waitForMonthEnd(Standing standing, Policy policy, boolean firstOrder) {
        Changing changing = policy.changing();
        boolean reviewed = changing.promotion() == Clock.AT_REVIEW;
        if (reviewed && firstOrder && standing.isPlaced() && policy.method().places() == Places.EVERYBODY) {
            standing.firstOrder = true;
        }
        if (changing.promotion() == Clock.MONTHLY
                || changing.demotion() == Clock.MONTHLY
                || standing.firstOrder
                || (reviewed && !standing.isPlaced())) {
            state.agenda.atMonthEnd(standing);
        }
    }
}

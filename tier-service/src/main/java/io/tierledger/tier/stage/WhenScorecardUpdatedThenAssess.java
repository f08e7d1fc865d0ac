package io.tierledger.tier.stage;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.method.Method.Places;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.saved.ScorecardBytes;
import io.tierledger.tier.placement.Occasion;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;

/** A scorecard is assessed when the method's clock strikes at once, or when it corrects; otherwise it waits for the month's end. */
final class WhenScorecardUpdatedThenAssess {
    private final Partition partition;
    private final Assessor assessor;

    WhenScorecardUpdatedThenAssess(Partition partition, Assessor assessor) {
        this.partition = partition;
        this.assessor = assessor;
    }

    void handle(ScorecardUpdated updated, String name, Effects effects) {
        Scorecard scorecard = new Scorecard(
                name,
                updated.methodVersion(),
                updated.asOf(),
                Contribution.of(updated.contributions()),
                updated.provisional(),
                updated.everOrdered(),
                updated.ranked(),
                updated.cause(),
                updated.input());
        scored(updated.customerId(), updated.method(), scorecard, effects);
    }

    /** A message from before texts were sealed. */
    void handle(io.tierledger.contracts.scores.v1.ScorecardUpdated updated, String name, Effects effects) {
        Scorecard scorecard = new Scorecard(
                name,
                updated.methodVersion(),
                updated.asOf(),
                Contribution.inClear(updated.contributions()),
                updated.provisional(),
                updated.everOrdered(),
                updated.ranked(),
                updated.cause(),
                updated.input());
        scored(updated.customerId(), updated.method(), scorecard, effects);
    }

    private void scored(String customerId, String methodId, Scorecard scorecard, Effects effects) {
        int method = partition.methods().indexOf(methodId);
        partition.methods().scoredBy(method, scorecard.version());
        scored(customerId, method, scorecard, effects);
    }

    void scored(String customerId, int method, Scorecard scorecard, Effects effects) {
        Policy policy = partition.methods().policy(method);
        byte[] bytes = ScorecardBytes.write(scorecard, partition.methods().criteria(method, scorecard.version()));
        partition.reach(scorecard.asOf());
        Standing standing = partition.change(customerId).standing(method);
        Changing changing = policy.changing();
        boolean corrects = standing.isPlaced() && corrects(scorecard, changing);
        if (standing.looksBack()
                || corrects
                || changing.promotion() == Clock.AT_ONCE
                || changing.demotion() == Clock.AT_ONCE) {
            Occasion occasion =
                    standing.looksBack() ? Occasion.RETROACTION : corrects ? Occasion.CORRECTION : Occasion.EVENT;
            standing.isToLookBack(false);
            assessor.assess(standing, scorecard, occasion, partition.businessDate(), scorecard.input(), effects);
        }
        boolean orderedBefore = ScorecardBytes.everOrdered(standing.scorecard());
        standing.isScoredBy(bytes);
        if (corrects && scorecard.everOrdered()) {
            standing.firstOrderIsAssessed();
        }
        waitForMonthEnd(standing, policy, scorecard.everOrdered() && !orderedBefore && !corrects);
    }

    /**
     * Makes the last assessment again, whatever the clocks say. Where promotions are at once that was one of today, at which a slower clock
     * of demotions struck no more than it does now.
     */
    private static boolean corrects(Scorecard scorecard, Changing changing) {
        return scorecard.cause().equals("LATE_ORDER") && changing.promotion() != Clock.AT_ONCE;
    }

    private void waitForMonthEnd(Standing standing, Policy policy, boolean firstOrder) {
        Changing changing = policy.changing();
        boolean reviewed = changing.promotion() == Clock.AT_REVIEW;
        if (reviewed && firstOrder && standing.isPlaced() && policy.method().places() == Places.EVERYBODY) {
            standing.ordersFirst();
        }
        if (changing.promotion() == Clock.MONTHLY
                || changing.demotion() == Clock.MONTHLY
                || standing.hasFirstOrder()
                || (reviewed && !standing.isPlaced())) {
            partition.agenda().atMonthEnd(standing);
        }
    }
}

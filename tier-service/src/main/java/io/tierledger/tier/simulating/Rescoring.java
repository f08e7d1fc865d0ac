package io.tierledger.tier.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Prospect;
import io.tierledger.tier.placement.policy.Scorecard;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A published scorecard as the draft would have scored it. */
final class Rescoring {
    private final Policy draft;

    Rescoring(Method draft) {
        this.draft = Policy.of(draft);
    }

    ScorecardUpdated of(ScorecardUpdated card) {
        Map<String, BigDecimal> measures = new HashMap<>();
        for (Contribution contribution : card.contributions()) {
            if (contribution.measure() != null && card.ranked() == null) {
                measures.put(contribution.criterion(), contribution.measure());
            }
        }
        Scorecard plain = new Scorecard(
                "", card.methodVersion(), card.asOf(), card.contributions(), card.provisional(), card.everOrdered(),
                card.ranked(), card.cause(), card.input());
        Scorecard scored = Prospect.projected(plain, draft, measures);
        return new ScorecardUpdated(
                card.customerId(), card.method(), draft.method().version(), card.asOf(), card.total(), scored.contributions(),
                card.provisional(), card.stale(), card.everOrdered(), card.ranked(), card.cause(), card.input());
    }
}

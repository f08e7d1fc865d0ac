package io.tierledger.scoring.publishing;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.scoring.events.Scored;
import io.tierledger.scoring.scorecards.Totals;
import java.util.ArrayList;
import java.util.List;

/** A stored scorecard with what follows from its version of the method: names, weights, points, total. */
public final class PublishedScorecard {
    private PublishedScorecard() {}

    /** @param method the version the scorecard names */
    public static ScorecardUpdated of(io.tierledger.scoring.events.ScorecardUpdated card, Method method) {
        Totals totals = new Totals(method);
        int[] scores = new int[card.scores().size()];
        List<Contribution> contributions = new ArrayList<>(scores.length);
        boolean provisional = false;
        boolean stale = false;
        for (int i = 0; i < scores.length; i++) {
            Scored scored = card.scores().get(i);
            scores[i] = scored.score();
            provisional |= scored.hasBeenFilledIn();
            stale |= scored.hasExpired();
            contributions.add(contribution(method.criteria().get(i), scored, totals, i));
        }
        return new ScorecardUpdated(
                card.customerId(),
                card.method(),
                card.version(),
                card.asOf(),
                totals.total(scores),
                contributions,
                provisional,
                stale,
                card.everOrdered(),
                card.ranked(),
                card.cause(),
                card.input());
    }

    private static Contribution contribution(Criterion criterion, Scored scored, Totals totals, int i) {
        return new Contribution(
                criterion.id(),
                scored.measure(),
                scored.on(),
                scored.score(),
                criterion.weight(),
                totals.points(i, scored.score()),
                scored.was(),
                scored.hasBeenFilledIn(),
                scored.hasExpired(),
                scored.window(),
                scored.judge(),
                scored.judgement() == null ? null : "scoring/" + scored.judgement());
    }
}

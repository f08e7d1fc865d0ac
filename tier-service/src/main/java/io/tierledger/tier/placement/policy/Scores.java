package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.method.Criterion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score of every criterion, in the order of the method. A criterion that a scorecard does not have counts as its lowest score. */
final class Scores {
    private final List<Criterion> criteria;
    private final int[] scores;

    private Scores(List<Criterion> criteria, int[] scores) {
        this.criteria = criteria;
        this.scores = scores;
    }

    static Scores of(Scorecard scorecard, List<Criterion> criteria) {
        int[] scores = new int[criteria.size()];
        for (int i = 0; i < scores.length; i++) {
            Contribution contribution = find(scorecard, criteria.get(i).id(), i);
            scores[i] = contribution == null ? criteria.get(i).lowest() : contribution.score();
        }
        return new Scores(criteria, scores);
    }

    /** The scores that the measures would have if every border stood a margin further (or nearer). */
    static Scores leaning(Scorecard scorecard, List<Criterion> criteria, Margin margin, Lean lean) {
        Scores straight = of(scorecard, criteria);
        for (int i = 0; i < straight.scores.length; i++) {
            Contribution contribution = find(scorecard, criteria.get(i).id(), i);
            if (contribution != null) {
                straight.scores[i] = margin.score(criteria.get(i), contribution, scorecard.ranked(), lean);
            }
        }
        return straight;
    }

    int size() {
        return scores.length;
    }

    int at(int criterion) {
        return scores[criterion];
    }

    /** For example {@code potential 1}. */
    String words(int criterion) {
        return criteria.get(criterion).id() + " " + scores[criterion];
    }

    private static @Nullable Contribution find(Scorecard scorecard, String criterion, int likely) {
        List<Contribution> contributions = scorecard.contributions();
        if (likely < contributions.size()
                && contributions.get(likely).criterion().equals(criterion)) {
            return contributions.get(likely);
        }
        for (Contribution contribution : contributions) {
            if (contribution.criterion().equals(criterion)) {
                return contribution;
            }
        }
        return null;
    }
}

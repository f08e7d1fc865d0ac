package io.tierledger.tier.placement;

import io.tierledger.contracts.scores.Ranked;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.placement.policy.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision was based on: enough to take it again and arrive at the same.
 *
 * @param rule words of the rule that matched
 * @param total under a weighted total; null under a decision table
 * @param scorecard the scorecard event, null when a gate decided before there was one
 * @param scoredOn business date of that scorecard
 * @param scoredBy version of the method that scored
 * @param scoreCause why that scorecard was made
 * @param scoreInput the event that led to that scorecard
 * @param input what led to this assessment: an order, a judgement, a fact or a day
 * @param occasion what the customer was assessed at; null when nobody assessed
 * @param worseSince start of the run of worse assessments that led to a demotion
 */
public record Receipt(
        String rule,
        @Nullable BigDecimal total,
        List<Contribution> contributions,
        boolean provisional,
        boolean everOrdered,
        @Nullable Ranked ranked,
        @Nullable String scorecard,
        @Nullable LocalDate scoredOn,
        int scoredBy,
        @Nullable String scoreCause,
        @Nullable String scoreInput,
        String input,
        @Nullable Occasion occasion,
        @Nullable LocalDate worseSince) {

    /** A decision that rests on a status alone. */
    static Receipt ofStatus(String rule, String input) {
        return ofStatus(rule, false, input);
    }

    static Receipt ofStatus(String rule, boolean everOrdered, String input) {
        return new Receipt(
                rule, null, List.of(), false, everOrdered, null, null, null, 0, null, null, input, null, null);
    }

    /** The same ground of what something else led to, by a rule that says so. */
    Receipt ledBy(String other, String words) {
        return new Receipt(
                words,
                total,
                contributions,
                provisional,
                everOrdered,
                ranked,
                scorecard,
                scoredOn,
                scoredBy,
                scoreCause,
                scoreInput,
                other,
                occasion,
                worseSince);
    }

    /** The scorecard as it was; null when none was looked at. */
    public @Nullable Scorecard asScorecard() {
        return scorecard == null || scoredOn == null || scoreCause == null || scoreInput == null
                ? null
                : new Scorecard(
                        scorecard,
                        scoredBy,
                        scoredOn,
                        contributions,
                        provisional,
                        everOrdered,
                        ranked,
                        scoreCause,
                        scoreInput);
    }
}

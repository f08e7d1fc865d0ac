package io.tierledger.tier.findings;

import io.tierledger.contracts.questions.Valuation;
import io.tierledger.tier.findings.Findings.Kind;
import java.util.Comparator;

/**
 * A customer that a rule holds for.
 *
 * @param weight what makes it come first among its kind: minor units, or contacts too many
 */
record RuleMatch(Kind kind, String customerId, String tier, Valuation valuation, int contacts, long weight) {
    static final Comparator<RuleMatch> ORDER = Comparator.comparing(RuleMatch::kind)
            .thenComparing(Comparator.comparingLong(RuleMatch::weight).reversed())
            .thenComparing(RuleMatch::customerId);

    /** Its place in the order, for a cursor. */
    String place() {
        return kind + " " + weight + " " + customerId;
    }
}

package io.tierledger.tier.placement.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of a scorecard.
 *
 * @param rank 0 is the best tier
 * @param rule the words of the rule that matched, to be read aloud
 * @param total the weighted total, null under a decision table
 */
public record Verdict(
        int rank, String tier, String rule, @Nullable BigDecimal total) {}

package io.tierledger.contracts.tiers;

import io.tierledger.contracts.scores.Ranked;
import io.tierledger.contracts.scores.Window;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a tier rests on.
 *
 * @param scorecard the scorecard event (source and position), for example {@code scoring/1042}
 * @param input what led to the assessment: an order, a judgement, a fact or a day, for example {@code customers/977}
 * @param windows per measured criterion
 */
public record Evidence(
        @Nullable String scorecard,
        String input,
        Map<String, Window> windows,
        @Nullable Ranked ranked) {}

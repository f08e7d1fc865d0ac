package io.tierledger.scoring.current;

import io.tierledger.contracts.scores.Ranked;
import io.tierledger.contracts.scores.ScorecardUpdated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's scorecard as it was last published, and what the customer measures today.
 *
 * @param asOf business date of the last difference; {@code recordedAt} is wall time, UTC
 * @param total null under a method that does not add its scores up
 * @param currency of every measure in money and, in its minor units, of every {@code sum}
 * @param currentMeasures per measured criterion, on the business date, in its units; what is unknown is absent
 * @param version of the stream, for {@code ETag}
 */
record Scorecard(
        String customerId,
        String method,
        int methodVersion,
        LocalDate asOf,
        Instant recordedAt,
        @Nullable BigDecimal total,
        boolean provisional,
        boolean stale,
        boolean everOrdered,
        String currency,
        List<ShownContribution> contributions,
        Map<String, BigDecimal> currentMeasures,
        @Nullable Ranked ranked,
        String cause,
        String input,
        String event,
        long version) {

    static Scorecard of(
            ScorecardUpdated card,
            String currency,
            List<ShownContribution> contributions,
            boolean addsUp,
            Instant recordedAt,
            Map<String, BigDecimal> currentMeasures,
            String event,
            long version) {
        return new Scorecard(
                card.customerId(),
                card.method(),
                card.methodVersion(),
                card.asOf(),
                recordedAt,
                addsUp ? card.total() : null,
                card.provisional(),
                card.stale(),
                card.everOrdered(),
                currency,
                contributions,
                currentMeasures,
                card.ranked(),
                card.cause(),
                card.input(),
                event,
                version);
    }
}

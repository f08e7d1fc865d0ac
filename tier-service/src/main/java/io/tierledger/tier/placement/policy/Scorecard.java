package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.scores.Ranked;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's scores under one method, as scoring-service published them.
 *
 * @param name the scorecard event, for example {@code scoring/1042}
 * @param version of the method that scored
 * @param asOf business date
 * @param cause ORDER, JUDGEMENT, FACT, TIME, LATE_ORDER or POLICY
 * @param input the event that led to it, for example {@code customers/977}
 */
public record Scorecard(
        String name,
        int version,
        LocalDate asOf,
        List<Contribution> contributions,
        boolean provisional,
        boolean everOrdered,
        @Nullable Ranked ranked,
        String cause,
        String input) {}

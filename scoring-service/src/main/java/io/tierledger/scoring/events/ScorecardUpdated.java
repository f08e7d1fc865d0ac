package io.tierledger.scoring.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.scores.Ranked;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's scores under one version of a method, where a policy could see a difference. Names, weights, points and the total
 * follow from the version and are not stored again.
 *
 * @param cause ORDER, JUDGEMENT, FACT, TIME, LATE_ORDER or POLICY
 * @param input what led to it, for example {@code customers/977}
 * @param scores in the order of the method's criteria
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScorecardUpdated(
        String customerId,
        String method,
        int version,
        LocalDate asOf,
        String cause,
        String input,
        boolean everOrdered,
        List<Scored> scores,
        @Nullable Ranked ranked) {

    public ScorecardUpdated {
        scores = List.copyOf(scores);
    }

    public ScorecardUpdated with(List<Scored> others) {
        return new ScorecardUpdated(customerId, method, version, asOf, cause, input, everOrdered, others, ranked);
    }
}

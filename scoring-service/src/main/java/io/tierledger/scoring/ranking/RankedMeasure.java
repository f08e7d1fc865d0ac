package io.tierledger.scoring.ranking;

import io.tierledger.contracts.method.Criterion;
import java.util.Objects;

/** What customers are ranked by; equal for criteria of several methods that can share one list. */
public record RankedMeasure(String words) {

    static RankedMeasure of(Criterion criterion) {
        return new RankedMeasure(criterion.measure() + "|" + Objects.requireNonNullElse(criterion.orderKind(), "") + "|"
                + criterion.window());
    }
}

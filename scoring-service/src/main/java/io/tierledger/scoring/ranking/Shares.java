package io.tierledger.scoring.ranking;

import io.tierledger.contracts.method.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The bands of one ranked criterion as the ranking needs them: by count or by value, cumulative percents, best first. */
public record Shares(String criterion, boolean byValue, List<Integer> percents) {

    static Shares of(String method, Criterion criterion) {
        Criterion.Ranking ranking = Objects.requireNonNull(criterion.ranking());
        List<Integer> percents = new ArrayList<>();
        ranking.bands().forEach(band -> percents.add(band.upToPercent()));
        return new Shares(
                key(method, criterion.id()), ranking.by() == Criterion.Ranking.By.VALUE, List.copyOf(percents));
    }

    /** The last rank of each band of the whole list, best first. */
    List<Integer> borders(List<RankedCustomer> ranked) {
        return byValue ? Borders.byValue(percents, ranked) : Borders.byCount(percents, ranked.size());
    }

    static String key(String method, String criterion) {
        return method + "/" + criterion;
    }
}

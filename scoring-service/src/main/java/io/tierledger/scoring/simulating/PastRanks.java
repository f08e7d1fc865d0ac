package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.scoring.ranking.RankedCustomer;
import io.tierledger.scoring.ranking.Ranking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where everybody stood at one month end under one ranked criterion. */
final class PastRanks {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::standing);
    private final int day;
    private final int n;
    private final List<Integer> borders;
    private final Criterion.Ranking ranking;
    private final Map<Integer, int[]> ranks = new HashMap<>();

    /** @param index of the customer in its partition */
    record Place(RankedCustomer standing, int partition, int index) {}

    PastRanks(int day, Criterion criterion, List<Place> places) {
        this.day = day;
        this.n = places.size();
        this.ranking = Objects.requireNonNull(criterion.ranking());
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(ORDER);
        this.borders =
                Ranking.borders(ranking, sorted.stream().map(Place::standing).toList());
        Map<Integer, Integer> sizes = new HashMap<>();
        sorted.forEach(place -> sizes.merge(place.partition(), place.index() + 1, Math::max));
        sizes.forEach((partition, size) -> ranks.put(partition, new int[size]));
        for (int i = 0; i < n; i++) {
            Place place = sorted.get(i);
            Objects.requireNonNull(ranks.get(place.partition()))[place.index()] = i + 1;
        }
    }

    /** From 1; 0 for whoever was not ranked. */
    int rank(int partition, int index) {
        int[] own = ranks.get(partition);
        return own == null || index >= own.length ? 0 : own[index];
    }

    int score(int rank) {
        if (rank == 0) {
            return ranking.withoutOrders();
        }
        int band = 0;
        while (band < borders.size() - 1 && rank > borders.get(band)) {
            band++;
        }
        return ranking.bands().get(band).score();
    }

    @Nullable
    Ranked evidence(int rank) {
        return rank == 0 ? null : new Ranked(LocalDate.ofEpochDay(day), n, rank, borders);
    }
}

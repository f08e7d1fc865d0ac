package io.tierledger.tier.simulating;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Method.TierWords;
import io.tierledger.tier.counts.Share;
import io.tierledger.tier.simulating.Simulation.Cell;
import io.tierledger.tier.simulating.Simulation.Moves;
import io.tierledger.tier.simulating.Simulation.Outcome;
import io.tierledger.tier.simulating.Simulation.TierCompared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two pyramids side by side, who moved between them, and what that means in money and contacts. */
final class Comparison {
    static final String NONE = "none";
    private final Method published;
    private final Method draft;
    private final String currency;
    /** Tiers of both sides, best first; the last is {@link #NONE}. */
    private final List<String> tiers;

    private final long[][] customers;
    private final long[][] revenue;
    private final List<Moved> movers = new ArrayList<>();
    private long byHand;

    Comparison(Method published, Method draft, String currency) {
        this.published = published;
        this.draft = draft;
        this.currency = currency;
        Set<String> ids =
                new LinkedHashSet<>(draft.tiers().stream().map(TierWords::id).toList());
        ids.addAll(published.tiers().stream().map(TierWords::id).toList());
        ids.add(NONE);
        this.tiers = List.copyOf(ids);
        this.customers = new long[tiers.size()][tiers.size()];
        this.revenue = new long[tiers.size()][tiers.size()];
    }

    int placeOf(@Nullable String tier) {
        int place = tier == null ? -1 : tiers.indexOf(tier);
        return place < 0 ? tiers.size() - 1 : place;
    }

    String tier(int place) {
        return tiers.get(place);
    }

    void placed(int from, int to, long revenueMinor) {
        customers[from][to]++;
        revenue[from][to] += revenueMinor;
    }

    void moved(Moved mover) {
        movers.add(mover);
    }

    void byHand() {
        byHand++;
    }

    /** By customer id. */
    List<Moved> movers() {
        movers.sort(Comparator.comparing(Moved::customerId));
        return List.copyOf(movers);
    }

    Outcome outcome(Moves one, Moves other) {
        long placed = 0;
        List<Cell> matrix = new ArrayList<>();
        for (int from = 0; from < tiers.size(); from++) {
            for (int to = 0; to < tiers.size(); to++) {
                if (customers[from][to] > 0) {
                    placed += from == to && from == tiers.size() - 1 ? 0 : customers[from][to];
                    matrix.add(new Cell(tiers.get(from), tiers.get(to), customers[from][to], money(revenue[from][to])));
                }
            }
        }
        return new Outcome(placed, one, other, compared(), matrix, movers.size(), byHand);
    }

    private List<TierCompared> compared() {
        int none = tiers.size() - 1;
        long allBefore = 0;
        long allAfter = 0;
        for (int place = 0; place < none; place++) {
            allBefore += row(customers, place);
            allAfter += column(customers, place);
        }
        List<TierCompared> compared = new ArrayList<>();
        for (int place = 0; place < none; place++) {
            long was = row(customers, place);
            long is = column(customers, place);
            String tier = tiers.get(place);
            compared.add(new TierCompared(
                    tier,
                    was,
                    is,
                    Share.of(was, allBefore),
                    Share.of(is, allAfter),
                    money(row(revenue, place)),
                    money(column(revenue, place)),
                    was * published.contactsAYear(tier),
                    is * draft.contactsAYear(tier)));
        }
        return compared;
    }

    private static long row(long[][] cells, int row) {
        long sum = 0;
        for (long cell : cells[row]) {
            sum += cell;
        }
        return sum;
    }

    private static long column(long[][] cells, int column) {
        long sum = 0;
        for (long[] row : cells) {
            sum += row[column];
        }
        return sum;
    }

    private Amount money(long minor) {
        return Amount.ofMinor(minor, currency);
    }
}

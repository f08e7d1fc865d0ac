package io.tierledger.tier.pyramid;

import io.tierledger.contracts.questions.YearSum;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up customers, revenue and profit per tier. */
final class Placed {
    private final @Nullable Map<String, YearSum> measures;
    private final Map<String, Sum> sums = new HashMap<>();

    /** Minor units. */
    static final class Sum {
        long customers;
        long revenue;
        long profit;
    }

    /** @param measures null when nobody told */
    Placed(@Nullable Map<String, YearSum> measures) {
        this.measures = measures;
    }

    void add(String customerId, String tier) {
        YearSum measured = measures == null ? null : measures.get(customerId);
        add(tier, measured == null ? 0 : measured.revenueMinor(), measured == null ? 0 : measured.profitMinor());
    }

    void add(String tier, long revenue, long profit) {
        Sum sum = sums.computeIfAbsent(tier, first -> new Sum());
        sum.customers++;
        sum.revenue += revenue;
        sum.profit += profit;
    }

    boolean knowsMoney() {
        return measures != null;
    }

    Sum of(String tier) {
        return sums.getOrDefault(tier, new Sum());
    }

    long customers() {
        return sums.values().stream().mapToLong(sum -> sum.customers).sum();
    }

    long revenue() {
        return sums.values().stream().mapToLong(sum -> sum.revenue).sum();
    }
}

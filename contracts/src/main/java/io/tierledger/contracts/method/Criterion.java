package io.tierledger.contracts.method;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a customer is judged on.
 *
 * @param measure what is measured; null for a purely judged criterion
 * @param orderKind only orders of this kind count; null for all
 * @param window ISO period such as {@code P12M}; null when judged
 * @param refreshed {@code DAILY}: follows every order and day; {@code MONTHLY}: takes its score at the end of a month's last day
 * @param judged a person may judge it: always when {@code measure} is null, else only when the measure is unknown
 * @param bands from measure to score; empty when judged or ranked
 * @param ranking from rank to score; null unless ranked
 * @param staleAfter ISO period after which a judgement is stale
 * @param share part of the remaining wallet that can be won, 0 to 1; only for {@code REMAINING_WALLET}
 * @param words per score, display text per language
 */
public record Criterion(
        String id,
        Map<String, String> name,
        @Nullable Measure measure,
        @Nullable String orderKind,
        @Nullable String window,
        Refreshed refreshed,
        boolean judged,
        int weight,
        int lowest,
        int highest,
        List<Band> bands,
        @Nullable Ranking ranking,
        @Nullable String staleAfter,
        WhenExpired whenExpired,
        @Nullable BigDecimal share,
        Map<Integer, Map<String, String>> words) {
    private static final Period YEAR = Period.ofMonths(12);

    /** Its window; a year where it says none. */
    public Period period() {
        return window == null ? YEAR : Period.parse(window);
    }

    /** Months of its window, at least 1. */
    public long months() {
        return Math.max(1, period().toTotalMonths());
    }

    /** The share that can be won; all of it where it says none. */
    public BigDecimal winnable() {
        return share == null ? BigDecimal.ONE : share;
    }

    public enum Refreshed {
        DAILY,
        MONTHLY
    }

    public enum WhenExpired {
        KEEP,
        LOWEST
    }

    /**
     * Values from {@code from} (included) or above {@code above} (not included), below {@code below} (not included) or up to
     * {@code upTo} (included), have {@code score}. Null bounds are open. Money is in units of the reporting currency.
     */
    public record Band(
            int score,
            @Nullable BigDecimal from,
            @Nullable BigDecimal above,
            @Nullable BigDecimal below,
            @Nullable BigDecimal upTo) {}

    /**
     * Customers with an order in the window, highest measure first, ties by customer id ascending.
     *
     * @param by {@code COUNT}: a band ends at rank ⌈percent · n / 100⌉; {@code VALUE}: a band holds the customers before whom less
     *     than percent of the total is reached
     * @param bands best first, cumulative percent; the last is 100
     * @param withoutOrders score of whoever has no order in the window
     */
    public record Ranking(By by, List<RankBand> bands, int withoutOrders) {
        public enum By {
            COUNT,
            VALUE
        }

        public record RankBand(int score, int upToPercent) {}
    }
}

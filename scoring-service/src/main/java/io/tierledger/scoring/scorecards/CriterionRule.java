package io.tierledger.scoring.scorecards;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.scoring.judging.Subjects;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Kinds;
import io.tierledger.scoring.measuring.Windows;
import java.math.BigDecimal;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A criterion made ready: what to read, how to band it, and when it takes its score. */
public final class CriterionRule {
    private final Criterion criterion;
    private final @Nullable Gauge gauge;
    private final @Nullable Bands bands;
    private final int subject;
    private final @Nullable Period staleAfter;

    CriterionRule(Criterion criterion, String method, BigDecimal margin, SharedTables tables) {
        this.criterion = criterion;
        this.gauge = criterion.measure() == null
                ? null
                : new Gauge(criterion, margin, tables.windows(), tables.kinds(), tables.digits());
        this.bands = criterion.bands().isEmpty()
                ? null
                : new Bands(
                        criterion.bands(),
                        margin,
                        criterion.measure() != null && criterion.measure().isMoney() ? tables.digits() : 0);
        this.subject = tables.subjects().number(method, criterion.id());
        this.staleAfter = criterion.staleAfter() == null ? null : Period.parse(criterion.staleAfter());
    }

    /** What the rules of one partition share. {@code digits}: decimals of the reporting currency. */
    public record SharedTables(Windows windows, Kinds kinds, Subjects subjects, int digits) {}

    public Criterion criterion() {
        return criterion;
    }

    public @Nullable Gauge gauge() {
        return gauge;
    }

    public @Nullable Bands bands() {
        return bands;
    }

    public boolean isRanked() {
        return criterion.ranking() != null;
    }

    /** Takes its score at the end of a month's last day only. */
    public boolean isMonthly() {
        return criterion.measure() != null && criterion.refreshed() == Criterion.Refreshed.MONTHLY;
    }

    public boolean isMeasuredDaily() {
        return criterion.measure() != null && !isMonthly() && !isRanked();
    }

    public int subject() {
        return subject;
    }

    /** Null: a judgement never grows stale. */
    public @Nullable Period staleAfter() {
        return staleAfter;
    }
}

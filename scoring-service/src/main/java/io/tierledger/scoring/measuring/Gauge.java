package io.tierledger.scoring.measuring;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.scores.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.function.IntConsumer;

/** How one criterion is measured: a measure over a window, of orders of one kind or of all. */
public final class Gauge {
    private final Criterion criterion;
    private final Windows windows;
    private final MovingWindow window;
    private final MovingWindow before;
    private final Period period;
    private final int kind;
    private final int digits;
    private final BigDecimal share;

    /** @param digits decimals of the reporting currency */
    public Gauge(Criterion criterion, Windows windows, Kinds kinds, int digits) {
        this.criterion = criterion;
        this.windows = windows;
        this.digits = digits;
        this.kind = criterion.orderKind() == null ? Kinds.ALL : kinds.number(criterion.orderKind());
        this.period = Period.parse(criterion.window() == null ? "P12M" : criterion.window());
        this.window = windows.of(period, 0, kind);
        this.before = windows.of(period, 1, kind);
        this.share = criterion.share() == null ? BigDecimal.ONE : criterion.share();
    }

    /** Reads the measure of the customer in hand on a business date. */
    public Reading read(Facts facts, int day, Reading into) {
        WindowSums sums = window.sums(facts, day, windows.handling());
        return switch (measure()) {
            case REVENUE -> into.is(sums.amount, 1, digits);
            case PROFIT -> profit(sums, into);
            case AVERAGE_ORDER -> sums.count <= 0 ? into.unknown() : into.is(sums.amount, sums.count, digits);
            case ORDER_COUNT -> into.is(sums.count, 1, 0);
            case ORDERS_PER_MONTH -> into.is(sums.count, Math.max(1, period.toTotalMonths()), 0);
            case PAYMENT_DAYS -> facts.paymentDays() < 0 ? into.unknown() : into.is(facts.paymentDays(), 1, 0);
            case GROWTH -> growth(facts, day, sums, into);
            case RECENCY -> recency(facts, day, into);
            case REMAINING_WALLET ->
                facts.wallet() < 0 ? into.unknown() : remaining(facts.wallet() - sums.amount, into);
        };
    }

    private Measure measure() {
        return Objects.requireNonNull(criterion.measure());
    }

    private Reading profit(WindowSums sums, Reading into) {
        into.is(sums.profit(), 1, digits);
        into.estimated = sums.uncosted != 0;
        return into;
    }

    private Reading growth(Facts facts, int day, WindowSums now, Reading into) {
        WindowSums then = before.sums(facts, day, windows.handling());
        return then.amount <= 0 ? into.unknown() : into.is(now.amount, then.amount, 0);
    }

    private Reading recency(Facts facts, int day, Reading into) {
        DayBuckets buckets = facts.buckets();
        int last = buckets == null ? Integer.MIN_VALUE : buckets.lastDay(day, kind);
        return last == Integer.MIN_VALUE ? into.unknown() : into.is(day - last, 1, 0);
    }

    private Reading remaining(long left, Reading into) {
        long winnable = Math.max(0, left);
        if (share.compareTo(BigDecimal.ONE) == 0) {
            return into.is(winnable, 1, digits);
        }
        BigDecimal part = share.multiply(BigDecimal.valueOf(winnable, digits)).stripTrailingZeros();
        int scale = Math.max(digits, part.scale());
        BigInteger minor = part.setScale(scale).unscaledValue();
        return minor.bitLength() < Long.SIZE
                ? into.is(minor.longValue(), 1, scale)
                : into.is(part.movePointRight(digits).longValue(), 1, digits);
    }

    /** Do orders move what it reads of these facts? Elsewhere a fact or a person's judgement counts, whatever was ordered. */
    public boolean isMovedByOrders(Facts facts) {
        return switch (measure()) {
            case PAYMENT_DAYS -> false;
            case REMAINING_WALLET -> facts.wallet() >= 0;
            default -> true;
        };
    }

    /** Has the customer in hand an order that counts in the window on this date? */
    public boolean hasOrders(Facts facts, int day) {
        return window.sums(facts, day, windows.handling()).count > 0;
    }

    /** The sum of the window before this one, minor units; what growth is held against. */
    public long before(Facts facts, int day) {
        return before.sums(facts, day, windows.handling()).amount;
    }

    /** The evidence: what the window held, as known at {@code upToSequence} of customer-service's store. */
    public Window evidence(Facts facts, int day, long upToSequence) {
        WindowSums sums = window.sums(facts, day, windows.handling());
        return new Window(
                LocalDate.ofEpochDay(window.from(day)),
                LocalDate.ofEpochDay(window.upTo(day)),
                upToSequence,
                sums.count,
                sums.amount);
    }

    /** The order days whose customers may measure differently on {@code to} than on {@code from} by the passing of time alone. */
    public void crossed(int from, int to, DayRanges into) {
        switch (measure()) {
            case PAYMENT_DAYS -> {}
            case RECENCY -> criterion.bands().forEach(band -> crossedRecency(band, from, to, into));
            case GROWTH -> {
                window.crossed(from, to, into);
                before.crossed(from, to, into);
            }
            default -> window.crossed(from, to, into);
        }
    }

    /** The dates on which a customer with an order on {@code orderDay} may measure differently by the passing of time alone. */
    public void movedBy(int orderDay, IntConsumer dates) {
        switch (measure()) {
            case PAYMENT_DAYS -> {}
            case RECENCY -> criterion.bands().forEach(band -> movedByRecency(band, orderDay, dates));
            case GROWTH -> {
                dates.accept(window.leaves(orderDay));
                dates.accept(before.leaves(orderDay));
            }
            default -> dates.accept(window.leaves(orderDay));
        }
    }

    private static void movedByRecency(Criterion.Band band, int orderDay, IntConsumer dates) {
        BigDecimal border = band.from() == null ? band.above() : band.from();
        if (border != null) {
            dates.accept(orderDay + border.intValue());
            dates.accept(orderDay + border.intValue() + 1);
        }
    }

    private static void crossedRecency(Criterion.Band band, int from, int to, DayRanges into) {
        BigDecimal border = band.from() == null ? band.above() : band.from();
        if (border != null) {
            int days = border.intValue();
            into.add(from - days - 1, to - days);
        }
    }
}

package io.tierledger.scoring.measuring;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Known;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.questions.Rehearsed.Held;
import io.tierledger.contracts.scores.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** How one criterion is measured: a measure over a window, of orders of one kind or of all. Used by one thread. */
public final class Gauge {
    /** Days; nobody waits longer for an order. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000);

    private final Measure measure;
    private final Windows windows;
    private final MovingWindow window;
    private final MovingWindow before;
    private final int kind;
    private final InHand inHand;
    /** So many days after an order the days since it may pass a border. */
    private final int[] turns;

    /**
     * @param margin share of a border by which it is also widened and narrowed
     * @param digits decimals of the reporting currency
     */
    public Gauge(Criterion criterion, BigDecimal margin, Windows windows, Kinds kinds, int digits) {
        this.measure = Objects.requireNonNull(criterion.measure());
        this.windows = windows;
        this.kind = criterion.orderKind() == null ? Kinds.ALL : kinds.number(criterion.orderKind());
        this.window = windows.of(criterion.period(), 0, kind);
        this.before = windows.of(criterion.period(), 1, kind);
        this.inHand = new InHand(digits, criterion.months(), criterion.winnable());
        this.turns = turns(criterion.bands(), margin);
    }

    /** Reads the measure of the customer in hand on a business date. */
    public Reading read(Facts facts, int day, Reading into) {
        measure.figure(inHand.take(facts, day), into);
        return into;
    }

    /** Order of ranking by a reading of this gauge: minor units for money, millionths where a measure is no whole number. */
    public long rankable(Reading reading) {
        return reading.rankable(inHand.digits);
    }

    /** The customer in hand as this criterion looks at it; one object, so that reading allocates nothing. Looks only at what is asked. */
    private final class InHand implements Known {
        private final int digits;
        private final long months;
        private final BigDecimal share;
        private @Nullable Facts facts;
        private int day;

        InHand(int digits, long months, BigDecimal share) {
            this.digits = digits;
            this.months = months;
            this.share = share;
        }

        InHand take(Facts other, int on) {
            facts = other;
            day = on;
            return this;
        }

        private Facts facts() {
            return Objects.requireNonNull(facts);
        }

        private WindowSums sums() {
            return window.sums(facts(), day, windows.handling());
        }

        @Override
        public int digits() {
            return digits;
        }

        @Override
        public long months() {
            return months;
        }

        @Override
        public BigDecimal share() {
            return share;
        }

        @Override
        public long amount() {
            return sums().amount;
        }

        @Override
        public long orders() {
            return sums().count;
        }

        @Override
        public long cost() {
            return sums().cost;
        }

        @Override
        public long uncosted() {
            return sums().uncosted;
        }

        @Override
        public long amountBefore() {
            return before.sums(facts(), day, windows.handling()).amount;
        }

        @Override
        public long daysSinceOrder() {
            DayBuckets buckets = facts().buckets();
            int last = buckets == null ? Integer.MIN_VALUE : buckets.lastDay(day, kind);
            return last == Integer.MIN_VALUE ? UNKNOWN : day - last;
        }

        @Override
        public long estimate() {
            return facts().wallet();
        }

        @Override
        public long paymentDays() {
            return facts().paymentDays();
        }
    }

    /** What it looks at, for somebody who computes on. */
    public Held held(Facts facts, int day) {
        InHand known = inHand.take(facts, day);
        long since = known.daysSinceOrder();
        return new Held(
                known.amount(),
                known.orders(),
                known.cost(),
                known.uncosted(),
                known.amountBefore(),
                since == Known.UNKNOWN ? null : (int) since);
    }

    /** Do orders move what it reads of these facts? Elsewhere a fact or a person's judgement counts, whatever was ordered. */
    public boolean isMovedByOrders(Facts facts) {
        return measure.countsOrders() && !(measure.isOfAnEstimate() && facts.wallet() < 0);
    }

    /** Has the customer in hand an order that counts in the window on this date? */
    public boolean hasOrders(Facts facts, int day) {
        return window.sums(facts, day, windows.handling()).count > 0;
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

    /** Does it measure the same until an order, a fact or the border of a window moves it? The days since an order move every day. */
    public boolean isStill() {
        return measure.of() != Measure.Of.THE_LAST_ORDER;
    }

    /** The order days whose customers may measure differently on {@code to} than on {@code from} by the passing of time alone. */
    public void crossed(int from, int to, DayRanges into) {
        switch (measure.of()) {
            case A_FACT -> {}
            case THE_LAST_ORDER -> {
                for (int days : turns) {
                    into.add(from - days, to - days);
                }
            }
            case TWO_WINDOWS -> {
                window.crossed(from, to, into);
                before.crossed(from, to, into);
            }
            case SUMS, A_WINDOW -> window.crossed(from, to, into);
        }
    }

    /** The dates on which a customer with an order on {@code orderDay} may measure differently by the passing of time alone. */
    public void movedBy(int orderDay, IntConsumer dates) {
        switch (measure.of()) {
            case A_FACT -> {}
            case THE_LAST_ORDER -> {
                for (int days : turns) {
                    dates.accept(orderDay + days);
                }
            }
            case TWO_WINDOWS -> {
                dates.accept(window.leaves(orderDay));
                dates.accept(before.leaves(orderDay));
            }
            case SUMS, A_WINDOW -> dates.accept(window.leaves(orderDay));
        }
    }

    private static int[] turns(List<Criterion.Band> bands, BigDecimal margin) {
        TreeSet<Integer> turns = new TreeSet<>();
        for (Criterion.Band band : bands) {
            BigDecimal border = band.from() == null ? band.above() : band.from();
            if (border != null) {
                for (BigDecimal factor :
                        List.of(BigDecimal.ONE, BigDecimal.ONE.add(margin), BigDecimal.ONE.subtract(margin))) {
                    int days = border.multiply(factor).min(LONGEST).intValue();
                    turns.add(days);
                    turns.add(days + 1);
                }
            }
        }
        return turns.stream().mapToInt(Integer::intValue).toArray();
    }
}

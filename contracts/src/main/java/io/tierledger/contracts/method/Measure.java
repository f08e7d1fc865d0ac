package io.tierledger.contracts.method;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can be measured of a customer: in which unit, of which days, how it is computed, what can be done about it, and what it is called.
 * All that is known of a measure is said here, and nowhere found out by its name.
 */
public enum Measure {
    REVENUE(Unit.MONEY, Of.SUMS, Lever.AMOUNT, "revenue", "omzet", Measure::revenue),
    PROFIT(Unit.MONEY, Of.SUMS, Lever.PROFIT, "profit", "winst", Measure::profit),
    AVERAGE_ORDER(Unit.MONEY, Of.A_WINDOW, Lever.ONE_AMOUNT, "average order", "gemiddelde order", Measure::average),
    ORDERS_PER_MONTH(Unit.RATIO, Of.A_WINDOW, Lever.ORDERS, "orders a month", "orders per maand", Measure::perMonth),
    ORDER_COUNT(Unit.ORDERS, Of.SUMS, Lever.ORDERS, "number of orders", "aantal orders", Measure::count),
    PAYMENT_DAYS(Unit.DAYS, Of.A_FACT, Lever.PAYMENT, "payment days", "betaaldagen", Measure::paymentDays),
    GROWTH(Unit.RATIO, Of.TWO_WINDOWS, Lever.AMOUNT, "growth", "groei", Measure::growth),
    RECENCY(
            Unit.DAYS,
            Of.THE_LAST_ORDER,
            Lever.ORDERS,
            "days since the last order",
            "dagen sinds de laatste order",
            Measure::recency),
    /** The same of one kind of orders, which a criterion has to name. */
    KIND_RECENCY(
            Unit.DAYS,
            Of.THE_LAST_ORDER,
            Lever.ORDERS,
            "days since the last order",
            "dagen sinds de laatste order",
            Measure::recency,
            Part.ORDER_KIND),
    REMAINING_WALLET(
            Unit.MONEY, Of.A_WINDOW, Lever.ESTIMATE, "remaining wallet", "nog te winnen omzet", Measure::remaining);

    /** In what a measure is counted. */
    public enum Unit {
        /** Of the reporting currency, whole units with its decimals. */
        MONEY,
        ORDERS,
        DAYS,
        /** A number without a unit, of any decimals. */
        RATIO
    }

    /** Of what it is a figure, and so when it moves by the passing of time alone. */
    public enum Of {
        /** The orders of a window, each of which brings its own part; moves when one leaves the window. */
        SUMS,
        /** The orders of a window together; moves when one leaves the window. */
        A_WINDOW,
        /** The orders of a window beside those of the window before; moves when one leaves either. */
        TWO_WINDOWS,
        /** The day of the last order; moves every day. */
        THE_LAST_ORDER,
        /** Something that is said of the customer; does not move, by time or by orders. */
        A_FACT
    }

    /** What a criterion may say beside its measure. */
    public enum Part {
        WINDOW("window"),
        ORDER_KIND("orderKind"),
        SHARE("share");

        private final String name;

        Part(String name) {
            this.name = name;
        }

        /** What it is called in a document. */
        public String inADocument() {
            return name;
        }
    }

    /** What can be done about it: of this, the smallest change for another score is looked for, by the same computation. */
    public enum Lever {
        /** Buying for more. */
        AMOUNT,
        /** Buying for so much in one order. */
        ONE_AMOUNT,
        /** Buying what earns more. */
        PROFIT,
        /** Ordering more often, whatever the amount. */
        ORDERS,
        /** Paying in fewer days, or in more. */
        PAYMENT,
        /** Being estimated to spend more; without an estimate nothing is known of the measure. */
        ESTIMATE
    }

    /** What an order without a cost is taken to earn. */
    private static final int PRESET_MARGIN_PERCENT = 30;

    /** How it is computed. */
    @FunctionalInterface
    private interface Rule {
        Figure compute(Known known, Figure into);
    }

    private final Unit unit;
    private final Of of;
    private final Lever lever;
    private final Map<String, String> words;
    private final Rule rule;
    private final Set<Part> needed;

    Measure(Unit unit, Of of, Lever lever, String english, String dutch, Rule rule, Part... needed) {
        this.unit = unit;
        this.of = of;
        this.lever = lever;
        this.words = Collections.unmodifiableMap(new TreeMap<>(Map.of("en", english, "nl", dutch)));
        this.rule = rule;
        this.needed = Set.of(needed);
    }

    /** Computes it, for every service alike; allocates nothing unless a share has to be taken. */
    public Figure figure(Known known, Figure into) {
        return rule.compute(known, into);
    }

    public Unit unit() {
        return unit;
    }

    public boolean isMoney() {
        return unit == Unit.MONEY;
    }

    public Of of() {
        return of;
    }

    public Lever lever() {
        return lever;
    }

    /** What it is called within a sentence, per language ({@code en}, {@code nl}). */
    public Map<String, String> words() {
        return words;
    }

    /** Whether each order of the window brings its own part, so that what one order adds or takes is known without the others. */
    public boolean addsUp() {
        return of == Of.SUMS;
    }

    /** Whether a criterion has to say this part to measure it; what needs no window is what it is on a day. */
    public boolean needs(Part part) {
        boolean windowed = of == Of.SUMS || of == Of.A_WINDOW || of == Of.TWO_WINDOWS;
        return part == Part.WINDOW && windowed || needed.contains(part);
    }

    /** Whether this part of a criterion changes what it measures. */
    public boolean takes(Part part) {
        return switch (part) {
            case WINDOW -> needs(part);
            case ORDER_KIND -> countsOrders();
            case SHARE -> isOfAnEstimate();
        };
    }

    /** Whether orders move it; the others are a fact, whatever was ordered. */
    public boolean countsOrders() {
        return of != Of.A_FACT;
    }

    /** Whether it is what is left of an estimate, of which a share can be won. */
    public boolean isOfAnEstimate() {
        return lever == Lever.ESTIMATE;
    }

    /**
     * What orders earn, minor units: an order without a cost counts the preset margin, rounded once for all of them, half even.
     *
     * @param uncosted the part of the amount whose orders said no cost
     * @throws ArithmeticException beyond a long
     */
    public static long earned(long amount, long cost, long uncosted) {
        long costed = Math.subtractExact(Math.subtractExact(amount, uncosted), cost);
        return Math.addExact(costed, Percent.of(uncosted, PRESET_MARGIN_PERCENT));
    }

    private static Figure revenue(Known known, Figure into) {
        return into.is(known.amount(), 1, known.digits());
    }

    private static Figure profit(Known known, Figure into) {
        long uncosted = known.uncosted();
        Figure earned = into.is(earned(known.amount(), known.cost(), uncosted), 1, known.digits());
        return uncosted == 0 ? earned : earned.filledIn();
    }

    private static Figure average(Known known, Figure into) {
        long orders = known.orders();
        return orders <= 0 ? into.unknown() : into.is(known.amount(), orders, known.digits());
    }

    private static Figure perMonth(Known known, Figure into) {
        return into.is(known.orders(), known.months(), 0);
    }

    private static Figure count(Known known, Figure into) {
        return into.is(known.orders(), 1, 0);
    }

    private static Figure paymentDays(Known known, Figure into) {
        return days(known.paymentDays(), into);
    }

    private static Figure growth(Known known, Figure into) {
        long before = known.amountBefore();
        return before <= 0 ? into.unknown() : into.is(known.amount(), before, 0);
    }

    private static Figure recency(Known known, Figure into) {
        return days(known.daysSinceOrder(), into);
    }

    private static Figure days(long days, Figure into) {
        return days < 0 ? into.unknown() : into.is(days, 1, 0);
    }

    private static Figure remaining(Known known, Figure into) {
        long estimate = known.estimate();
        if (estimate < 0) {
            return into.unknown();
        }
        long left = Math.max(0, estimate - known.amount());
        return known.share().compareTo(BigDecimal.ONE) == 0
                ? into.is(left, 1, known.digits())
                : winnable(left, known.share(), known.digits(), into);
    }

    private static Figure winnable(long left, BigDecimal share, int digits, Figure into) {
        BigDecimal part = share.multiply(BigDecimal.valueOf(left, digits)).stripTrailingZeros();
        int scale = Math.max(digits, part.scale());
        BigInteger minor = part.setScale(scale).unscaledValue();
        return minor.bitLength() < Long.SIZE
                ? into.is(minor.longValue(), 1, scale)
                : into.is(part.movePointRight(digits).longValue(), 1, digits);
    }
}

package io.tierledger.contracts.method;

/** What can be measured of a customer. What follows from a measure's nature is said here, and nowhere found out by its name. */
public enum Measure {
    REVENUE(Unit.MONEY, Nature.ADDS_UP),
    PROFIT(Unit.MONEY, Nature.ADDS_UP),
    AVERAGE_ORDER(Unit.MONEY, Nature.OF_A_WINDOW),
    ORDERS_PER_MONTH(Unit.RATIO, Nature.OF_A_WINDOW),
    ORDER_COUNT(Unit.ORDERS, Nature.ADDS_UP),
    PAYMENT_DAYS(Unit.DAYS, Nature.OF_A_DAY),
    GROWTH(Unit.RATIO, Nature.OF_A_WINDOW),
    RECENCY(Unit.DAYS, Nature.OF_A_DAY),
    REMAINING_WALLET(Unit.MONEY, Nature.OF_A_WINDOW);

    /** In what a measure is counted. */
    public enum Unit {
        /** Of the reporting currency, whole units with its decimals. */
        MONEY,
        ORDERS,
        DAYS,
        /** A number without a unit, of any decimals. */
        RATIO
    }

    private enum Nature {
        ADDS_UP,
        OF_A_WINDOW,
        OF_A_DAY
    }

    private final Unit unit;
    private final Nature nature;

    Measure(Unit unit, Nature nature) {
        this.unit = unit;
        this.nature = nature;
    }

    public Unit unit() {
        return unit;
    }

    public boolean isMoney() {
        return unit == Unit.MONEY;
    }

    /** Whether each order of the window brings its own part, so that what one order adds or takes is known without the others. */
    public boolean addsUp() {
        return nature == Nature.ADDS_UP;
    }

    /** Whether it needs the window of its criterion to be said; the others are what they are on a day. */
    public boolean needsWindow() {
        return nature != Nature.OF_A_DAY;
    }
}

package io.tierledger.scoring.partition;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.scoring.measuring.Facts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was said of one customer besides orders and judgements, and from which day on: statuses, wallet estimates, days to pay; in the
 * order in which it was said. Immutable; an array of pairs, for there are as many as customers.
 */
public final class FactHistory {
    public static final FactHistory NONE = new FactHistory(new long[0]);
    public static final int STATUS = 0;
    public static final int WALLET = 1;
    public static final int PAYMENT_DAYS = 2;
    private static final int KINDS = 4;
    private static final long BY_A_PERSON = 1;
    private static final Set<CustomerStatus> WOKEN_BY_AN_ORDER =
            EnumSet.of(CustomerStatus.SUSPECT, CustomerStatus.PROSPECT, CustomerStatus.INACTIVE, CustomerStatus.LOST);
    private static final int REMOVED = CustomerStatus.REMOVED.number();
    private static final int ACTIVE = CustomerStatus.ACTIVE.number();

    private final long[] pairs;

    public FactHistory(long[] pairs) {
        this.pairs = pairs;
    }

    /** @param day epoch day from which it counts; {@link Customer#NEVER} for ever */
    public FactHistory and(int kind, int day, long value) {
        long[] longer = Arrays.copyOf(pairs, pairs.length + 2);
        longer[pairs.length] = (long) day * KINDS + kind;
        longer[pairs.length + 1] = value;
        return new FactHistory(longer);
    }

    /** With a status that an order of this day brought; what was said on the day or before stays before it. */
    public FactHistory activeFrom(int day) {
        FactHistory all = NONE;
        int i = 0;
        for (; i < size() && day(i) <= day; i++) {
            all = all.and(kind(i), day(i), value(i));
        }
        all = all.and(STATUS, day, ACTIVE * 2L);
        for (; i < size(); i++) {
            all = all.and(kind(i), day(i), value(i));
        }
        return all;
    }

    /**
     * With the first status known from the day of a first order on, where it was said on that day or later: nobody knew the customer
     * before. A gate counts from the day on which it was said.
     */
    public FactHistory knownBy(int day) {
        for (int i = 0; i < size(); i++) {
            if (kind(i) == STATUS) {
                return day(i) < day || status(value(i)).isGate() ? this : moved(i, day);
            }
        }
        return this;
    }

    private FactHistory moved(int first, int day) {
        FactHistory all = NONE.and(STATUS, day, value(first) & ~BY_A_PERSON);
        for (int i = 0; i < size(); i++) {
            all = i == first ? all : all.and(kind(i), day(i), value(i));
        }
        return all;
    }

    /** Whether an order of that day makes the customer active; what a person says on the same day stands. */
    public boolean isWokenOn(int day) {
        for (int i = size() - 1; i >= 0; i--) {
            if (kind(i) == STATUS && day(i) <= day) {
                boolean saidOnTheDay = day(i) == day && isByAPerson(value(i));
                return !saidOnTheDay && WOKEN_BY_AN_ORDER.contains(status(value(i)));
            }
        }
        return false;
    }

    public boolean isRemovedOn(int day) {
        long status = on(STATUS, day);
        return status != Facts.UNKNOWN && status / 2 == REMOVED;
    }

    /** A status as a number; {@code byAPerson}: not by an order. */
    public static long status(String status, boolean byAPerson) {
        return CustomerStatus.valueOf(status).number() * 2L + (byAPerson ? BY_A_PERSON : 0);
    }

    /** What {@link #status(String, boolean)} made a number of. */
    public static CustomerStatus status(long value) {
        return CustomerStatus.numbered((int) (value / 2));
    }

    public static boolean isByAPerson(long value) {
        return (value & BY_A_PERSON) != 0;
    }

    public int size() {
        return pairs.length / 2;
    }

    public int kind(int i) {
        return (int) Math.floorMod(pairs[2 * i], (long) KINDS);
    }

    public int day(int i) {
        return (int) Math.floorDiv(pairs[2 * i], (long) KINDS);
    }

    public long value(int i) {
        return pairs[2 * i + 1];
    }

    /** The last said of this kind up to and including a day. */
    public long on(int kind, int day) {
        for (int i = size() - 1; i >= 0; i--) {
            if (kind(i) == kind && day(i) <= day) {
                return value(i);
            }
        }
        return Facts.UNKNOWN;
    }

    /** Was some status, or being active, said up to a day? */
    public boolean isKnown(int day, boolean active) {
        for (int i = 0; i < size(); i++) {
            if (kind(i) == STATUS && day(i) <= day && (!active || value(i) / 2 == ACTIVE)) {
                return true;
            }
        }
        return false;
    }

    public long[] pairs() {
        return pairs;
    }
}

package io.tierledger.scoring.measuring;

import java.util.Arrays;

/**
 * One customer's orders, summed per day and kind: parallel arrays in order of day, then kind. Amounts and costs are minor units of
 * the reporting currency, days are epoch days, kinds are numbers from 0 ({@link Kinds}).
 */
@SuppressWarnings("ReferenceEquality") // the empty array is one object, shared by all that hold nothing
public final class DayBuckets {
    static final int KIND_BITS = 12;

    private int size;
    private long orders;
    private static final int[] ONES = new int[0];
    private static final long[] NONE = new long[0];

    private int[] keys = new int[2];
    private long[] amounts = new long[2];
    /** {@link #ONES} as long as every bucket holds one order. */
    private int[] counts = ONES;
    /** {@link #NONE} until the first order with a cost: until then everything is without one. */
    private long[] costs = NONE;

    private long[] uncosted = NONE;

    /** The same orders, to be changed apart. */
    public DayBuckets copy() {
        DayBuckets copy = new DayBuckets();
        copy.size = size;
        copy.orders = orders;
        copy.keys = keys.clone();
        copy.amounts = amounts.clone();
        copy.counts = counts == ONES ? ONES : counts.clone();
        copy.costs = costs == NONE ? NONE : costs.clone();
        copy.uncosted = uncosted == NONE ? NONE : uncosted.clone();
        return copy;
    }

    /** An order, or with negative numbers what is taken off one; {@code hasCost} false: the order said no cost. */
    public boolean add(int day, int kind, long amount, boolean hasCost, long cost, int count) {
        int key = day << KIND_BITS | kind;
        int at = size > 0 && keys[size - 1] < key ? -size - 1 : Arrays.binarySearch(keys, 0, size, key);
        boolean newDay = false;
        int before = at < 0 ? 0 : count(at);
        if (at < 0) {
            at = -at - 1;
            newDay = !(at > 0 && day(at - 1) == day || at < size && day(at) == day);
            insert(at, key);
        }
        if (hasCost && costs == NONE) {
            costs = new long[amounts.length];
            uncosted = amounts.clone();
        }
        long sum = Math.addExact(amounts[at], amount);
        if (costs != NONE) {
            long[] into = hasCost ? costs : uncosted;
            into[at] = Math.addExact(into[at], hasCost ? cost : amount);
        }
        amounts[at] = sum;
        count(at, before + count);
        orders += count;
        return newDay;
    }

    private void count(int at, int count) {
        if (counts == ONES && count != 1) {
            counts = new int[keys.length];
            Arrays.fill(counts, 1);
        }
        if (counts != ONES) {
            counts[at] = count;
        }
    }

    private void insert(int at, int key) {
        if (size == keys.length) {
            int longer = size + Math.max(2, size >> 2);
            keys = Arrays.copyOf(keys, longer);
            counts = counts == ONES ? ONES : Arrays.copyOf(counts, longer);
            amounts = Arrays.copyOf(amounts, longer);
            costs = costs == NONE ? NONE : Arrays.copyOf(costs, longer);
            uncosted = uncosted == NONE ? NONE : Arrays.copyOf(uncosted, longer);
        }
        int moved = size - at;
        if (moved > 0) {
            System.arraycopy(keys, at, keys, at + 1, moved);
            System.arraycopy(amounts, at, amounts, at + 1, moved);
        }
        if (moved > 0 && counts != ONES) {
            System.arraycopy(counts, at, counts, at + 1, moved);
        }
        if (moved > 0 && costs != NONE) {
            System.arraycopy(costs, at, costs, at + 1, moved);
            System.arraycopy(uncosted, at, uncosted, at + 1, moved);
        }
        keys[at] = key;
        amounts[at] = 0;
        if (costs != NONE) {
            costs[at] = 0;
            uncosted[at] = 0;
        }
        size++;
    }

    /** Adds what lies after {@code after}, up to and including {@code upTo}; {@code kind} -1 for all. */
    public void sum(int after, int upTo, int kind, WindowSums into) {
        for (int i = firstAfter(after); i < size && day(i) <= upTo; i++) {
            if (kind < 0 || kind == kind(i)) {
                into.amount = Math.addExact(into.amount, amounts[i]);
                into.count += count(i);
                into.cost = Math.addExact(into.cost, cost(i));
                into.uncosted = Math.addExact(into.uncosted, uncosted(i));
            }
        }
    }

    /** Last day up to {@code upTo} with an order of {@code kind} (-1: any); {@link Integer#MIN_VALUE} when there is none. */
    public int lastDay(int upTo, int kind) {
        for (int i = firstAfter(upTo) - 1; i >= 0; i--) {
            if (count(i) > 0 && (kind < 0 || kind == kind(i))) {
                return day(i);
            }
        }
        return Integer.MIN_VALUE;
    }

    /** Was there an order that counts, up to and including a day? */
    public boolean hasOrderedBy(int day) {
        return lastDay(day, -1) != Integer.MIN_VALUE;
    }

    private int firstAfter(int day) {
        int at = Arrays.binarySearch(keys, 0, size, (day + 1) << KIND_BITS);
        return at < 0 ? -at - 1 : at;
    }

    /** Orders that count, ever. */
    public long orders() {
        return orders;
    }

    public int size() {
        return size;
    }

    public int day(int i) {
        return keys[i] >> KIND_BITS;
    }

    public int kind(int i) {
        return keys[i] & (1 << KIND_BITS) - 1;
    }

    public long amount(int i) {
        return amounts[i];
    }

    public int count(int i) {
        return counts == ONES ? 1 : counts[i];
    }

    public long cost(int i) {
        return costs == NONE ? 0 : costs[i];
    }

    /** The part of the amount whose orders said no cost. */
    public long uncosted(int i) {
        return uncosted == NONE ? amounts[i] : uncosted[i];
    }
}

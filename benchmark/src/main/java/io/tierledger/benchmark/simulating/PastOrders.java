package io.tierledger.benchmark.simulating;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Orders of two years, the same for the same size: each customer has a size of its own (log-normal), some ten orders, and begins on a
 * day of its own. The two years hold no 29 February, so that a sum over twelve months is one over 365 days and the other way round.
 */
record PastOrders(int customers, int ordersEach) {
    static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    /** Takes an order; customers count from 0, days from 1970, amounts are cents. */
    @FunctionalInterface
    interface Reader {
        void order(int customer, int day, long cents) throws Exception;
    }

    /** Customer after customer, each in the order of time. */
    void each(Reader reader) throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        int first = (int) FIRST.toEpochDay();
        int span = (int) LAST.toEpochDay() - first + 1;
        for (int customer = 0; customer < customers; customer++) {
            double size = Math.exp(9 + 1.3 * random.nextGaussian());
            int begins = random.nextInt(3) == 0 ? random.nextInt(span) : random.nextInt(60);
            int[] days = new int[1 + random.nextInt(2 * ordersEach - 1)];
            for (int i = 0; i < days.length; i++) {
                days[i] = first + begins + random.nextInt(span - begins);
            }
            days[0] = customer == 0 ? first : days[0];
            Arrays.sort(days);
            for (int day : days) {
                reader.order(customer, day, 1 + (long) (100 * size * Math.exp(0.6 * random.nextGaussian())));
            }
        }
    }

    static String id(int customer) {
        return "C" + customer;
    }
}

package io.tierledger.launcher.demo;

/**
 * A customer of the demonstration.
 *
 * @param rank by what it buys on average, 1 is the largest
 * @param yearly what it buys in an average year, in minor units
 * @param ordersPerYear on average
 */
record Organisation(
        int rank,
        String id,
        String name,
        String trade,
        String managerId,
        String territory,
        Course course,
        long yearly,
        int ordersPerYear) {
    static final int COUNT = 1000;
    /** The last of them have not bought yet. */
    static final int BUYING = 940;

    boolean buys() {
        return rank <= BUYING;
    }

    long averageOrder() {
        return yearly / ordersPerYear;
    }
}

package io.tierledger.contracts.method;

import java.math.BigDecimal;

/**
 * What is known of one customer on a day, as one criterion looks at it: the orders of its kind, those in its window, and facts. Amounts
 * are minor units of the reporting currency.
 */
public interface Known {
    long UNKNOWN = -1;

    /** Decimals of the reporting currency. */
    int digits();

    /** Length of the window, at least 1. */
    long months();

    /** Part of what is left of an estimate that can be won, above 0 to 1. */
    BigDecimal share();

    /** Sum of the orders in the window. */
    long amount();

    /** How many orders are in the window. */
    long orders();

    /** Cost of those orders in the window that said one. */
    long cost();

    /** The part of the amount whose orders said no cost. */
    long uncosted();

    /** Sum of the orders in the window of the same length before this one. */
    long amountBefore();

    /** Days from the last order, up to this day, to this day; {@link #UNKNOWN} when there was none. */
    long daysSinceOrder();

    /** Estimated total spend a year; {@link #UNKNOWN} without an estimate. */
    long estimate();

    /** Days the customer takes to pay; {@link #UNKNOWN} when nobody said. */
    long paymentDays();
}

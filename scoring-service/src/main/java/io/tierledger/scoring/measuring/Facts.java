package io.tierledger.scoring.measuring;

import org.jspecify.annotations.Nullable;

/** What is known of one customer. */
public interface Facts {
    long UNKNOWN = -1;

    /** Null while there is no order. */
    @Nullable
    DayBuckets buckets();

    /** Estimated total spend a year, minor units; {@link #UNKNOWN} without an estimate. */
    long wallet();

    /** Days the customer takes to pay; {@link #UNKNOWN} when nobody said. */
    long paymentDays();
}

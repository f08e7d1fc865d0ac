package io.tierledger.customer.accepting;

import io.tierledger.customer.customers.Status;
import org.jspecify.annotations.Nullable;

/**
 * What accepting an order needs to know of a customer.
 *
 * @param sequence last event of its stream that this holds
 * @param status null when nobody knows the customer
 */
public record OrderingCustomer(long sequence, @Nullable Status status) {
    private static final int SHARED = 16;
    private static final OrderingCustomer[][] COMMON = new OrderingCustomer[SHARED][Status.values().length];

    static {
        for (int sequence = 0; sequence < SHARED; sequence++) {
            for (Status status : Status.values()) {
                COMMON[sequence][status.ordinal()] = new OrderingCustomer(sequence, status);
            }
        }
    }

    static final OrderingCustomer UNKNOWN = new OrderingCustomer(-1, null);

    /** Most customers share one of a hundred objects: a million of them are kept. */
    public static OrderingCustomer of(long sequence, Status status) {
        return sequence >= 0 && sequence < SHARED
                ? COMMON[(int) sequence][status.ordinal()]
                : new OrderingCustomer(sequence, status);
    }
}

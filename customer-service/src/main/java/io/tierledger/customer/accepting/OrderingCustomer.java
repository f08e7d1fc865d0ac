package io.tierledger.customer.accepting;

import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.Status;
import org.jspecify.annotations.Nullable;

/**
 * What accepting an order needs to know of a customer.
 *
 * @param sequence last event of its stream that this holds
 * @param status null when nobody knows the customer
 * @param erased whether nothing more is kept of it
 */
public record OrderingCustomer(long sequence, @Nullable Status status, boolean erased) {
    private static final int SHARED = 16;
    private static final OrderingCustomer[][] COMMON = new OrderingCustomer[SHARED][Status.values().length];

    static {
        for (int sequence = 0; sequence < SHARED; sequence++) {
            for (Status status : Status.values()) {
                COMMON[sequence][status.ordinal()] = new OrderingCustomer(sequence, status, false);
            }
        }
    }

    static final OrderingCustomer UNKNOWN = new OrderingCustomer(-1, null, false);

    /** Most customers share one of a hundred objects: a million of them are kept. */
    public static OrderingCustomer of(long sequence, Status status) {
        return sequence >= 0 && sequence < SHARED
                ? COMMON[(int) sequence][status.ordinal()]
                : new OrderingCustomer(sequence, status, false);
    }

    /** As the events of its stream, up to {@code sequence}, left it. */
    public static OrderingCustomer of(long sequence, Customer.Known known) {
        return known.isErased() ? new OrderingCustomer(sequence, known.status(), true) : of(sequence, known.status());
    }
}

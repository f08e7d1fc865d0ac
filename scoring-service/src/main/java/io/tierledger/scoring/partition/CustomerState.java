package io.tierledger.scoring.partition;

import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.measuring.DayBuckets;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of a customer, as it is saved.
 *
 * @param flags of its status
 * @param wallet and {@code paymentDays} may be unknown
 * @param touchedOn epoch day
 * @param memory what was last published under each method
 */
public record CustomerState(
        int place,
        int flags,
        long wallet,
        int paymentDays,
        int touchedOn,
        byte[] memory,
        Judgements judgements,
        @Nullable DayBuckets buckets,
        @Nullable String accountManager,
        FactHistory facts) {
    static final int KNOWN = 1;
    static final int WAS_ACTIVE = 2;
    static final int REMOVED = 4;
    private static final byte[] NOTHING_SAID = new byte[0];

    /** What a status leaves in the flags. */
    static int flags(String status) {
        return switch (status) {
            case "ACTIVE" -> WAS_ACTIVE;
            case "REMOVED" -> REMOVED;
            default -> 0;
        };
    }

    /** Had it bought something else and been told of otherwise; nothing was published of it, and nobody judged it. */
    public CustomerState had(@Nullable DayBuckets orders, FactHistory told) {
        return new CustomerState(
                place, flags, wallet, paymentDays, Customer.NEVER, NOTHING_SAID, Judgements.NONE, orders, null, told);
    }
}

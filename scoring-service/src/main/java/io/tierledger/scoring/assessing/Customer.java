package io.tierledger.scoring.assessing;

import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.scorecards.Candidate;
import org.jspecify.annotations.Nullable;

/** One customer in the memory of its partition. Few and small fields: there are a hundred thousand of these. */
final class Customer implements Candidate {
    static final int NEVER = Integer.MIN_VALUE;
    static final int KNOWN = 1;
    static final int WAS_ACTIVE = 2;
    static final int REMOVED = 4;
    private static final byte[] EMPTY = new byte[0];

    final String id;
    /** Place among the customers of the partition; broadcasts go by it, so it is saved. */
    final int index;

    @Nullable
    DayBuckets buckets;

    Judgements judgements = Judgements.NONE;
    long wallet = UNKNOWN;
    int paymentDays = (int) UNKNOWN;
    int flags;
    FactHistory facts = FactHistory.NONE;
    /** Business date of the last thing that may have moved a monthly criterion. */
    int touchedOn = NEVER;
    /** What was last published under each method ({@link io.tierledger.scoring.scorecards.Slot}). */
    byte[] memory = EMPTY;

    @Nullable
    String accountManager;

    boolean changed;

    Customer(String id, int index) {
        this.id = id;
        this.index = index;
    }

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    @Override
    public boolean everOrdered() {
        DayBuckets orders = buckets;
        return orders != null && orders.orders() > 0;
    }

    @Override
    public @Nullable DayBuckets buckets() {
        return buckets;
    }

    @Override
    public Judgements judgements() {
        return judgements;
    }

    @Override
    public long wallet() {
        return wallet;
    }

    @Override
    public long paymentDays() {
        return paymentDays;
    }
}

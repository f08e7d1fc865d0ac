package io.tierledger.engagement.answering;

/** How soon an answer is promised, the soonest first. */
public enum ResponseLevel {
    /** Within 24 hours, nights included, free days not. */
    A,
    /** By closing time of the third working day after the one of receipt. */
    B,
    /** As soon as A and B leave time; an alarm when ten working days have ended. */
    C;

    /**
     * The level of a tier: of the best one A, of the next two B unless it is the last, of the others C.
     *
     * @param position of the tier in its method, 0 for the best; negative for a customer without a tier
     * @param tiers how many the method has
     */
    public static ResponseLevel of(int position, int tiers) {
        if (position == 0) {
            return A;
        }
        return position > 0 && position <= TIERS_OF_B && position < tiers - 1 ? B : C;
    }

    private static final int TIERS_OF_B = 2;

    boolean isSoonerThan(ResponseLevel other) {
        return compareTo(other) < 0;
    }
}

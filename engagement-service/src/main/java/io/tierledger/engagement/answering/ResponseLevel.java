package io.tierledger.engagement.answering;

/** How soon an answer is promised, the soonest first. */
enum ResponseLevel {
    /** Within 24 hours, nights included, free days not. */
    A,
    /** By closing time of the third working day after the one of receipt. */
    B,
    /** As soon as A and B leave time; an alarm when ten working days have ended. */
    C;

    boolean isSoonerThan(ResponseLevel other) {
        return compareTo(other) < 0;
    }
}

package io.tierledger.engagement.planning;

/** What became of an activity. Late is no state: it is open and its day is over. */
public enum ActivityState {
    OPEN,
    DONE,
    SKIPPED,
    /** The customer is no longer entitled to it, or a new plan took its place. */
    WITHDRAWN,
    /** Still open when the plan ended. */
    MISSED;

    private static final ActivityState[] ALL = values();

    /** The reverse of {@code ordinal()}; saved forms rely on the order of these words. */
    public static ActivityState of(int ordinal) {
        return ALL[ordinal];
    }
}

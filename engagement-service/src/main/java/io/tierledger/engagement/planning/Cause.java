package io.tierledger.engagement.planning;

/** Why a plan was drawn up, or treatment withdrawn. */
public enum Cause {
    /** Placed for the first time, or afresh. */
    ASSIGNED,
    PROMOTION,
    DEMOTION,
    /** The twelve months of the plan before are over. */
    PERIOD_ENDED,
    /** Another method leads. */
    LEADING_METHOD,
    /** The leading method promises this tier something else. */
    PROGRAMME_CHANGED,
    /** Insolvent, blocked or removed: at once. */
    GATE,
    /** Left the method for another reason. */
    LEFT;

    /**
     * Whether the plan that ends with it comes back when it is undone on its day. A gate or a leave ends a plan for good: only a placement
     * follows, and that starts another year.
     */
    boolean canBeUndone() {
        return switch (this) {
            case PROMOTION, DEMOTION, LEADING_METHOD, PROGRAMME_CHANGED -> true;
            case ASSIGNED, PERIOD_ENDED, GATE, LEFT -> false;
        };
    }
}

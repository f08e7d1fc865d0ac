package io.tierledger.tier.placement;

import io.tierledger.contracts.method.Changing.Clock;

/** What a customer is assessed at, and which clocks strike then. */
public enum Occasion {
    /** An order, a judgement or a fact of the customer. */
    EVENT,
    /** A business day has ended. */
    DAY_END,
    /** The last day of a month has ended. */
    MONTH_END,
    /** The first month end after the customer's first order, where later changes wait for the review. */
    FIRST_ORDER_MONTH_END,
    /** The half-yearly review. */
    REVIEW,
    /** A late order, a cancellation or a credit note: the last assessment is made again. */
    CORRECTION,
    /** A version of the method that looks back. */
    RETROACTION;

    public boolean strikes(Clock clock) {
        return switch (this) {
            case EVENT, DAY_END -> clock == Clock.AT_ONCE;
            case MONTH_END -> clock != Clock.AT_REVIEW;
            case FIRST_ORDER_MONTH_END, REVIEW, CORRECTION, RETROACTION -> true;
        };
    }

    /** Whether a customer that has no tier yet is given one now; a method that waits for reviews takes in at month ends. */
    boolean admits(Clock promotion) {
        return promotion == Clock.AT_ONCE
                || switch (this) {
                    case MONTH_END, FIRST_ORDER_MONTH_END, REVIEW, RETROACTION -> true;
                    case EVENT, DAY_END, CORRECTION -> false;
                };
    }
}

package io.tierledger.customer.proposals;

/** What came of a proposal. */
public enum Outcome {
    WAITING,
    /** Another was put forward in its place. */
    REPLACED,
    /** Taken back by who put it forward. */
    WITHDRAWN,
    DECLINED,
    /** Decided as it was put forward. */
    CARRIED_OUT,
    /** Decided otherwise, or by something else: an order, a file, an erasure. */
    SETTLED
}

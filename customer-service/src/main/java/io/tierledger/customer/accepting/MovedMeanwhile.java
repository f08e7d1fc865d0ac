package io.tierledger.customer.accepting;

/** Somebody wrote to one of our streams in this very transaction: what they wrote can be read in the next one. */
public final class MovedMeanwhile extends RuntimeException {
    public static final int ATTEMPTS = 20;

    public MovedMeanwhile(String stream) {
        super(stream, null, false, false);
    }
}

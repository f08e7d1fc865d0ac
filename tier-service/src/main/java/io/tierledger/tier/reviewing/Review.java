package io.tierledger.tier.reviewing;

import io.tierledger.platform.web.Refused;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.events.ReviewOpened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review, as far as it has come.
 *
 * @param position of the event that opened it
 * @param closing null while it is open
 * @param closingAt position of the event that closed it; 0 while it is open
 * @param partitions how many have carried out the closing
 * @param closedAt position of the event that says that all have; 0 before
 */
record Review(
        long position,
        ReviewOpened opened,
        @Nullable ReviewClosing closing,
        long closingAt,
        int partitions,
        long closedAt) {

    /** How far a review is. */
    enum State {
        /** Account managers defend. */
        OPEN,
        /** The days to defend are over. */
        DECIDING,
        /** What it came to is being carried out. */
        CLOSING,
        CLOSED
    }

    static Review of(long position, ReviewOpened opened) {
        return new Review(position, opened, null, 0, 0, 0);
    }

    Review closing(long at, ReviewClosing event) {
        return new Review(position, opened, event, at, partitions, closedAt);
    }

    Review carriedOut() {
        return new Review(position, opened, closing, closingAt, partitions + 1, closedAt);
    }

    Review closed(long at) {
        return new Review(position, opened, closing, closingAt, partitions, at);
    }

    String id() {
        return opened.review();
    }

    String method() {
        return opened.method();
    }

    /** @param today business date */
    State state(LocalDate today) {
        if (closedAt > 0) {
            return State.CLOSED;
        }
        if (closing != null) {
            return State.CLOSING;
        }
        return today.isAfter(opened.defendBy()) ? State.DECIDING : State.OPEN;
    }

    /** @throws Refused 409 {@code review-closed} */
    Review mustBeOpen() {
        if (closing != null) {
            throw Refused.conflict("review-closed", "The review is closed.");
        }
        return this;
    }
}

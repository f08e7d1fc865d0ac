package io.tierledger.engagement.moments;

import io.tierledger.contracts.Sealed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint stands; what is not said is as it was.
 *
 * @param on business date on which it was said
 * @param recommends whether the text says to whom the customer spoke well of us
 * @param sealed that, if it was said
 */
public record ComplaintFollowedUp(
        String momentId,
        String customerId,
        @Nullable Boolean solved,
        @Nullable Boolean satisfied,
        boolean recommends,
        LocalDate on,
        String actor,
        Sealed sealed)
        implements MomentEvent {
    public static final String NAME = "complaint-followed-up";
    public static final String PART = "follow-up";

    @Override
    public String part() {
        return PART;
    }
}

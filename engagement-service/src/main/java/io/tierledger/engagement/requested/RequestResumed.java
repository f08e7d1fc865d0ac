package io.tierledger.engagement.requested;

import io.tierledger.contracts.Sealed;
import java.time.LocalDateTime;

/** The clock goes on. {@code sealed}: who says so. */
public record RequestResumed(String requestId, String customerId, LocalDateTime at, String actor, Sealed sealed)
        implements RequestEvent {
    public static final String NAME = "request-resumed";
    public static final String PART = "resumption";

    @Override
    public String part() {
        return PART;
    }
}

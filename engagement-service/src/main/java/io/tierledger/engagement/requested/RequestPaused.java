package io.tierledger.engagement.requested;

import io.tierledger.contracts.Sealed;
import java.time.LocalDateTime;

/** The customer is to say something first: the clock stands still. {@code sealed}: who says so, and what is awaited. */
public record RequestPaused(String requestId, String customerId, LocalDateTime since, String actor, Sealed sealed)
        implements RequestEvent {
    public static final String NAME = "request-paused";
    public static final String PART = "pause";

    @Override
    public String part() {
        return PART;
    }
}

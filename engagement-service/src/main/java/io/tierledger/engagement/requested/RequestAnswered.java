package io.tierledger.engagement.requested;

import io.tierledger.contracts.Sealed;
import java.time.LocalDateTime;

/** A request is answered: its clock stops. {@code sealed}: who answered, and what, if that was said. */
public record RequestAnswered(
        String requestId, String customerId, LocalDateTime answeredAt, String actor, Sealed sealed)
        implements RequestEvent {
    public static final String NAME = "request-answered";
    public static final String PART = "answer";

    @Override
    public String part() {
        return PART;
    }
}

package io.tierledger.engagement.requested;

import io.tierledger.contracts.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A person gives a request to somebody; a later change of account manager does not take it away.
 *
 * @param to an account manager; null for the back office
 * @param sealed who says so
 */
public record RequestAssigned(
        String requestId, String customerId, @Nullable String to, String actor, Sealed sealed) implements RequestEvent {
    public static final String NAME = "request-assigned";
    public static final String PART = "assignment";

    @Override
    public String part() {
        return PART;
    }
}

package io.tierledger.tier.standings;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.placement.PlacementEvent;
import org.jspecify.annotations.Nullable;

/** Which version of a placement there is, as an {@code ETag} says it; blocking. */
public final class PlacementVersions {
    private final EventLog log;

    public PlacementVersions(EventLog log) {
        this.log = log;
    }

    /** Of a customer under a method; -1 while it was never placed. */
    public long of(String customerId, String method) {
        return log.lastSequence(PlacementEvent.stream(customerId, method));
    }

    /**
     * @param read null when it does not matter
     * @throws Refused 412 for another version than the present one
     */
    public void mustBe(@Nullable Long read, String customerId, String method) {
        if (read != null && read != of(customerId, method)) {
            throw Refused.stale("The tier of the customer has changed since it was read.");
        }
    }
}

package io.tierledger.tier.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person ended an override before its date. */
public record OverrideLifted(
        String customerId,
        String method,
        String endedBy,
        @Nullable String reason,
        LocalDate asOf) {
    public String stream() {
        return "override:" + customerId + ":" + method;
    }
}

package io.tierledger.customer.relating;

import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/** The header {@code If-Match}. */
final class ExpectedVersion {
    private ExpectedVersion() {}

    /** Null when it does not matter. */
    static @Nullable Long of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw Refused.stale("If-Match holds no version of ours.");
        }
    }
}

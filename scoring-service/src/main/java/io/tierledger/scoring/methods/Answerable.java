package io.tierledger.scoring.methods;

import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/** Who answers for a write, by the header {@code Tierledger-User}. */
final class Answerable {
    private Answerable() {}

    /** @throws Refused 400 when nobody does */
    static String person(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Refused.malformed("user-missing", "The header Tierledger-User names who answers for this.");
        }
        return header.strip();
    }
}

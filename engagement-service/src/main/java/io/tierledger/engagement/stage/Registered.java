package io.tierledger.engagement.stage;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What this stage reads of {@code customer.registered}, also as it was published before texts were sealed. */
record Registered(
        String customerId,
        String status,
        @Nullable String accountManagerId,
        @Nullable LocalDate asOf) {

    /** The status as a programme names it. */
    String word() {
        return status.toLowerCase(Locale.ROOT);
    }
}

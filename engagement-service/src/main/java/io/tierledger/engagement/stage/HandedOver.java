package io.tierledger.engagement.stage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What this stage reads of {@code account-manager.assigned}, also as it was published before texts were sealed. */
record HandedOver(
        String customerId, @Nullable String to, @Nullable LocalDate asOf) {}

package io.tierledger.engagement.stage;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this stage reads of {@code customer.status-changed}, also as it was published before texts were sealed. */
record StatusChanged(String customerId, String to, @Nullable LocalDate asOf) {
    private static final Set<String> ENDS_ALL = Set.of("insolvent", "blocked", "removed");

    /** The status as a programme names it. */
    String word() {
        return to.toLowerCase(Locale.ROOT);
    }

    /** Tier and every treatment end at once (S1). */
    boolean endsAll() {
        return isGate(word());
    }

    /** @param word a status as a programme names it; null for one that is not known */
    static boolean isGate(@Nullable String word) {
        return word != null && ENDS_ALL.contains(word);
    }
}

package io.tierledger.customer.registering;

import io.tierledger.contracts.Sealed;
import io.tierledger.customer.customers.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What comes of the name and the extra columns of a customer by what is said of it, found before the append lock is taken.
 *
 * @param seen what was known of it then; null where nothing is said of them
 * @param becomes null where they stay as they are
 * @param erased where nothing more can be kept of them
 */
record Foreseen(@Nullable Profile seen, @Nullable Sealed becomes, boolean erased) {
    static final Foreseen NOTHING_SAID = new Foreseen(null, null, false);

    /** Whether it still holds of what is known now. */
    boolean holds(Profile now) {
        return seen == null || seen.sameTexts(now);
    }
}

package io.tierledger.tier.pyramid;

import io.tierledger.rights.Reach;
import io.tierledger.tier.directory.CustomerDirectory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose customers a pyramid is of.
 *
 * @param accountManager only of this one; null for all
 * @param reach of whoever asks
 */
record Whose(@Nullable String accountManager, Reach reach) {
    boolean isEverybody() {
        return accountManager == null && reach.isEverybody();
    }

    /** Their ids, each with its status in capitals, or an empty word when nobody told. */
    Map<String, String> in(CustomerDirectory directory) {
        return accountManager == null ? directory.statusesWithin(reach) : directory.customersOf(accountManager);
    }
}

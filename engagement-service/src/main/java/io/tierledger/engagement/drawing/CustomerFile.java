package io.tierledger.engagement.drawing;

import io.tierledger.engagement.planning.Plan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stage keeps of one customer: who answers for it, its tier under each method, its plan. Immutable. */
record CustomerFile(@Nullable String accountManager, Map<String, String> tiers, Plan plan) {
    static final CustomerFile NEW = new CustomerFile(null, Map.of(), Plan.NONE);

    CustomerFile {
        tiers = Map.copyOf(tiers);
    }

    CustomerFile answeredForBy(@Nullable String other) {
        return new CustomerFile(other, tiers, plan);
    }

    /** @param tier null: no longer placed under the method */
    CustomerFile placed(String method, @Nullable String tier) {
        Map<String, String> changed = new HashMap<>(tiers);
        if (tier == null) {
            changed.remove(method);
        } else {
            changed.put(method, tier);
        }
        return new CustomerFile(accountManager, changed, plan);
    }

    CustomerFile nowherePlaced() {
        return new CustomerFile(accountManager, Map.of(), plan);
    }

    CustomerFile with(Plan changed) {
        return new CustomerFile(accountManager, tiers, changed);
    }
}

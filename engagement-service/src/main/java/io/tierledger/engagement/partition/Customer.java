package io.tierledger.engagement.partition;

import io.tierledger.engagement.planning.Plan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stage keeps of one customer: who answers for it, its tier under each method, its plan. Immutable. */
public record Customer(@Nullable String accountManager, Map<String, String> tiers, Plan plan) {
    public static final Customer NEW = new Customer(null, Map.of(), Plan.NONE);

    public Customer {
        tiers = Map.copyOf(tiers);
    }

    public Customer answeredForBy(@Nullable String other) {
        return new Customer(other, tiers, plan);
    }

    /** @param tier null: no longer placed under the method */
    public Customer placed(String method, @Nullable String tier) {
        Map<String, String> changed = new HashMap<>(tiers);
        if (tier == null) {
            changed.remove(method);
        } else {
            changed.put(method, tier);
        }
        return new Customer(accountManager, changed, plan);
    }

    public Customer nowherePlaced() {
        return new Customer(accountManager, Map.of(), plan);
    }

    public Customer with(Plan changed) {
        return new Customer(accountManager, tiers, changed);
    }
}

package io.tierledger.engagement.partition;

import io.tierledger.engagement.planning.Plan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stage keeps of one customer: who answers for it, its tier under each method, its plan, and what it asked. Immutable. */
public record Customer(
        @Nullable String accountManager, Map<String, String> tiers, Plan plan, Map<String, OpenRequest> requests) {
    public static final Customer NEW = new Customer(null, Map.of(), Plan.NONE);

    /** @param requests those that are open, by id */
    public Customer {
        tiers = Map.copyOf(tiers);
        requests = Map.copyOf(requests);
    }

    /** Who asks nothing. */
    public Customer(@Nullable String accountManager, Map<String, String> tiers, Plan plan) {
        this(accountManager, tiers, plan, Map.of());
    }

    public Customer answeredForBy(@Nullable String other) {
        return new Customer(other, tiers, plan, requests);
    }

    /** @param tier null: no longer placed under the method */
    public Customer placed(String method, @Nullable String tier) {
        Map<String, String> changed = new HashMap<>(tiers);
        if (tier == null) {
            changed.remove(method);
        } else {
            changed.put(method, tier);
        }
        return new Customer(accountManager, changed, plan, requests);
    }

    public Customer nowherePlaced() {
        return new Customer(accountManager, Map.of(), plan, requests);
    }

    public Customer with(Plan changed) {
        return new Customer(accountManager, tiers, changed, requests);
    }

    public Customer asking(String requestId, OpenRequest request) {
        Map<String, OpenRequest> changed = new HashMap<>(requests);
        changed.put(requestId, request);
        return new Customer(accountManager, tiers, plan, changed);
    }

    public Customer answered(String requestId) {
        Map<String, OpenRequest> changed = new HashMap<>(requests);
        changed.remove(requestId);
        return new Customer(accountManager, tiers, plan, changed);
    }
}

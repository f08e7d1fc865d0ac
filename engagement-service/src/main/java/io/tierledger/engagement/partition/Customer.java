package io.tierledger.engagement.partition;

import io.tierledger.engagement.granting.Levels;
import io.tierledger.engagement.planning.Plan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the stage keeps of one customer: who answers for it, its tier under each method, its plan, what it asked, its
 * status, and what it is given beside what its tier is granted. Immutable.
 *
 * @param requests those that are open, by id
 * @param status a word of the life cycle; null where this stage was not told it when the customer was registered
 */
public record Customer(
        @Nullable String accountManager,
        Map<String, String> tiers,
        Plan plan,
        Map<String, OpenRequest> requests,
        @Nullable String status,
        Levels levels) {
    public static final Customer NEW = new Customer(null, Map.of(), Plan.NONE);

    public Customer {
        tiers = Map.copyOf(tiers);
        requests = Map.copyOf(requests);
    }

    /** Who asks nothing, and whose status is not known. */
    public Customer(@Nullable String accountManager, Map<String, String> tiers, Plan plan) {
        this(accountManager, tiers, plan, Map.of(), null, Levels.NONE);
    }

    public Customer answeredForBy(@Nullable String other) {
        return new Customer(other, tiers, plan, requests, status, levels);
    }

    /** @param tier null: no longer placed under the method */
    public Customer placed(String method, @Nullable String tier) {
        Map<String, String> changed = new HashMap<>(tiers);
        if (tier == null) {
            changed.remove(method);
        } else {
            changed.put(method, tier);
        }
        return new Customer(accountManager, changed, plan, requests, status, levels);
    }

    public Customer nowherePlaced() {
        return new Customer(accountManager, Map.of(), plan, requests, status, levels);
    }

    public Customer inStatus(String other) {
        return new Customer(accountManager, tiers, plan, requests, other, levels);
    }

    public Customer with(Plan changed) {
        return new Customer(accountManager, tiers, changed, requests, status, levels);
    }

    public Customer asking(String requestId, OpenRequest request) {
        Map<String, OpenRequest> changed = new HashMap<>(requests);
        changed.put(requestId, request);
        return new Customer(accountManager, tiers, plan, changed, status, levels);
    }

    public Customer answered(String requestId) {
        Map<String, OpenRequest> changed = new HashMap<>(requests);
        changed.remove(requestId);
        return new Customer(accountManager, tiers, plan, changed, status, levels);
    }

    public Customer given(Levels other) {
        return new Customer(accountManager, tiers, plan, requests, status, other);
    }
}

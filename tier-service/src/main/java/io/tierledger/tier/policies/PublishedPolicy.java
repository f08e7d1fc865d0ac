package io.tierledger.tier.policies;

import io.tierledger.contracts.method.Method;
import io.tierledger.tier.placement.policy.Policy;

/**
 * A version of a method as readers see it: once every partition decides by it.
 *
 * @param position of its publication in the tier store, the last partition's
 */
public record PublishedPolicy(Policy policy, boolean leading, long position) {
    public Method method() {
        return policy.method();
    }
}

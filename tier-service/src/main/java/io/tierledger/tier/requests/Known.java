package io.tierledger.tier.requests;

import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.neighbours.Existing;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.policies.PublishedPolicy;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a question names exists; blocking. While customer-service does not answer nobody is refused for an account manager:
 * an empty list is better than none.
 */
public final class Known {
    private final Policies policies;
    private final CustomerDirectory directory;
    private final Existing existing;

    Known(Policies policies, CustomerDirectory directory, Existing existing) {
        this.policies = policies;
        this.directory = directory;
        this.existing = existing;
    }

    /** @throws Refused 404 for a method that was never published */
    public void method(@Nullable String method) {
        if (method != null && versions(method).isEmpty()) {
            policies.newest(method);
        }
    }

    /** @throws Refused 404 for a tier that no version of the method, or of any method when none is named, ever had */
    public void tier(@Nullable String method, @Nullable String tier) {
        if (tier != null
                && versions(method).stream()
                        .noneMatch(version -> version.policy().tiers().contains(tier))) {
            throw Refused.notFound("tier", tier);
        }
    }

    private List<PublishedPolicy> versions(@Nullable String method) {
        return policies.all().stream()
                .filter(version -> method == null || version.method().id().equals(method))
                .toList();
    }

    /**
     * @param reach whose customers may be seen; out of it there is none, and while customer-service does not answer none within it that
     *     answers for nobody
     * @throws Refused 404 for one that is neither registered nor answers for anybody
     */
    public void accountManager(@Nullable String id, Reach reach) {
        if (id == null) {
            return;
        }
        boolean isThere = reach.covers(id)
                && (existing.accountManager(id).orElse(reach.isEverybody()) || directory.hasCustomersOf(id));
        if (!isThere) {
            throw Refused.notFound("account manager", id);
        }
    }

    /** @throws Refused 404 for a customer that this service was never told of and customer-service does not know, or does not tell */
    public void customer(String id) {
        if (!directory.isKnown(id) && !existing.customer(id).orElse(false)) {
            throw Refused.notFound("customer", id);
        }
    }

    /**
     * @param reach whose customers may be seen; out of it there is none, nor is one of which this service was never told, unless everybody is seen
     * @throws Refused 404 for a customer that is not there
     */
    public void customer(@Nullable String id, Reach reach) {
        if (id == null) {
            return;
        }
        if (reach.isEverybody()) {
            customer(id);
        } else if (directory.known(List.of(id), reach).isEmpty()) {
            throw Refused.notFound("customer", id);
        }
    }

    /** Those of these that this service was never told of. */
    public List<String> unknown(Collection<String> customerIds) {
        Set<String> known = directory.known(customerIds);
        return customerIds.stream().filter(id -> !known.contains(id)).toList();
    }
}

package io.tierledger.tier.overriding;

import io.tierledger.platform.web.Refused;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.standings.ByHandNow;
import io.tierledger.tier.standings.CustomerSteps;
import io.tierledger.tier.standings.OverrideTexts;
import io.tierledger.tier.standings.PlacementVersions;
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where customers stand whom somebody decides about; blocking. */
final class Placed {
    private final Policies policies;
    private final Standings standings;
    private final Counts counts;
    private final PlacementVersions versions;
    private final Proposals proposals;
    private final OverrideTexts overrides;
    private final GivenTexts texts;

    Placed(
            Policies policies,
            Standings standings,
            Counts counts,
            PlacementVersions versions,
            Proposals proposals,
            OverrideTexts overrides,
            GivenTexts texts) {
        this.policies = policies;
        this.standings = standings;
        this.counts = counts;
        this.versions = versions;
        this.proposals = proposals;
        this.overrides = overrides;
        this.texts = texts;
    }

    /** A customer under one method, as it stands today. */
    final class Customer {
        private final String id;
        private final Policy policy;
        private final CustomerSteps steps;
        private final LocalDate today;

        private Customer(String id, Policy policy, CustomerSteps steps, LocalDate today) {
            this.id = id;
            this.policy = policy;
            this.steps = steps;
            this.today = today;
        }

        String id() {
            return id;
        }

        String method() {
            return policy.method().id();
        }

        /** Best first. */
        List<String> tiers() {
            return policy.tiers();
        }

        LocalDate today() {
            return today;
        }

        @Nullable
        ByHandNow byHand() {
            return steps.byHand();
        }

        /** @throws Refused 409 {@code not-placed} */
        void mustBePlaced() {
            if (steps.tierAt(null, null) == null) {
                throw Refused.conflict(
                        "not-placed", "The customer has no tier under this method, so none can be set by hand.");
            }
        }

        /**
         * @param read version of the placement that the author has seen; null when it does not matter
         * @throws Refused 412 for another version than the present one
         */
        void mustBe(@Nullable Long read) {
            versions.mustBe(read, id, method());
        }

        /** Whether it would stand above where the policy has it, and above or longer than it stands by hand already. */
        boolean isLiftedBy(Wish wish) {
            ByHandNow byHand = byHand();
            String policyHas = byHand == null ? steps.tierAt(null, null) : byHand.withoutOverride();
            return isBetter(wish.tier(), policyHas)
                    && (byHand == null
                            || isBetter(wish.tier(), byHand.tier())
                            || wish.until().isAfter(byHand.until()));
        }

        private boolean isBetter(String tier, @Nullable String than) {
            return than == null || tiers().indexOf(tier) < tiers().indexOf(than);
        }
    }

    /**
     * @param method null for the leading one
     * @throws Refused 404 for an unknown method, or a customer that was never placed under it; 409 {@code no-business-date}
     */
    Customer find(String customerId, @Nullable String method) {
        Policy policy = policies.newest(method).policy();
        String id = policy.method().id();
        CustomerSteps steps = standings.find(id, customerId);
        if (steps == null) {
            throw Refused.notFound("placement of customer", customerId + " (" + id + ")");
        }
        LocalDate today = counts.businessDate();
        if (today == null) {
            throw Refused.conflict("no-business-date", "There is no business date yet.");
        }
        return new Customer(customerId, policy, steps, today);
    }

    /** As it stands now, after a decision. */
    OverrideView view(Customer before) {
        Customer now = find(before.id(), before.method());
        ByHandNow byHand = overrides.of(List.of(now.steps)).get(now.id());
        return new OverrideView(
                now.id(),
                now.method(),
                now.steps.tierAt(null, null),
                byHand,
                byHand == null ? null : byHand.withoutOverride(),
                proposed(now));
    }

    private @Nullable Proposed proposed(Customer customer) {
        return proposals
                .of(customer.id(), customer.method(), customer.today())
                .map(standing -> Proposed.of(standing.proposed(), opened(standing.position())))
                .orElse(null);
    }

    private Opened opened(long position) {
        Map<Long, Opened> opened = texts.at(List.of(position));
        return opened.getOrDefault(position, Opened.Gone.UNAVAILABLE);
    }
}

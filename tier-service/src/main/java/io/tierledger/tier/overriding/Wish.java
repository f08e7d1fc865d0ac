package io.tierledger.tier.overriding;

import io.tierledger.platform.web.Refused;
import io.tierledger.tier.requests.Today;
import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody wants a customer to have.
 *
 * @param until last day
 */
record Wish(String tier, String reason, LocalDate until) {
    /** @throws Refused 422 for a tier or a day that no override can have, 409 {@code not-placed} */
    void mustBePossible(Placed.Customer customer) {
        if (!customer.tiers().contains(tier)) {
            throw new Refused(
                    422,
                    "no-such-tier",
                    "The method has no tier " + tier + ".",
                    Map.of("field", "tier", "tiers", customer.tiers()));
        }
        Today.ahead("until", until, customer.today());
        customer.mustBePlaced();
    }
}

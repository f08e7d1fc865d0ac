package io.tierledger.tier.overriding;

import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody wants a customer to have.
 *
 * @param until last day
 */
record Wish(String tier, String reason, LocalDate until) {
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /** @throws Refused 422 for a tier or a day that no override can have, 409 {@code not-placed} */
    void mustBePossible(Placed.Customer customer) {
        if (!customer.tiers().contains(tier)) {
            throw new Refused(
                    422,
                    "no-such-tier",
                    "The method has no tier " + tier + ".",
                    Map.of("field", "tier", "tiers", customer.tiers()));
        }
        LocalDate today = customer.today();
        if (until.isBefore(today)) {
            throw Refused.invalid("until", "past", "until must not lie before the business date " + today + ".");
        }
        if (until.isAfter(LAST_DAY)) {
            throw Refused.invalid("until", "too-far", "until must not lie after " + LAST_DAY + ".");
        }
        customer.mustBePlaced();
    }
}

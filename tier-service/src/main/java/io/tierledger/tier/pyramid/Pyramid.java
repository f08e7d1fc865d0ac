package io.tierledger.tier.pyramid;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Customers per tier, best first.
 *
 * @param asOf business date; null before there is one
 * @param customers placed, in all
 * @param notPlaced customers per status in capitals that the method does not place; null of a day that is over, of which that is not kept
 * @param awaitingPlacement customers that the method will place when its clock strikes; null of a day that is over
 * @param recomputed true when nobody decided this: it is what would have been decided, had everything known at {@code knownAt} been known in
 *     time
 */
record Pyramid(
        String method,
        int methodVersion,
        @Nullable LocalDate asOf,
        long customers,
        List<TierOfPyramid> tiers,
        @Nullable Map<String, Long> notPlaced,
        @Nullable Long awaitingPlacement,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean recomputed) {

    /** The same, marked as what nobody decided. */
    Pyramid placedAgain() {
        return new Pyramid(method, methodVersion, asOf, customers, tiers, notPlaced, awaitingPlacement, true);
    }

    /**
     * @param share of the placed customers, 0 to 1
     * @param revenue of the past twelve months; null when scoring-service does not answer
     * @param revenueShare of the placed customers' revenue, 0 to 1
     * @param contactsPerYear that the programme promises to all of them together
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TierOfPyramid(
            String tier,
            String name,
            long customers,
            BigDecimal share,
            @Nullable Amount revenue,
            @Nullable BigDecimal revenueShare,
            @Nullable Amount profit,
            long contactsPerYear) {}
}

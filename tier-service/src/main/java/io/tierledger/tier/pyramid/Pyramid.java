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
 * @param customers placed, in all; absent where they are so few that it is withheld
 * @param notPlaced customers per status in capitals that the method does not place; null of a day that is over, of which that is not kept
 * @param awaitingPlacement customers that the method will place when its clock strikes; null of a day that is over
 * @param monthEnd true where this is all that its reader is shown of the house: how it stood at the end of a month, small figures withheld
 * @param recomputed true when nobody decided this: it is what would have been decided, had everything known at {@code knownAt} been known in
 *     time
 */
record Pyramid(
        String method,
        int methodVersion,
        @Nullable LocalDate asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long customers,
        List<TierOfPyramid> tiers,
        @Nullable Map<String, Long> notPlaced,
        @Nullable Long awaitingPlacement,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean monthEnd,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean recomputed) {

    /** The same, marked as what nobody decided. */
    Pyramid placedAgain() {
        return new Pyramid(method, methodVersion, asOf, customers, tiers, notPlaced, awaitingPlacement, monthEnd, true);
    }

    /**
     * @param customers absent, with what could tell it, where {@code withheld} says that they are few
     * @param share of the placed customers, 0 to 1
     * @param revenue of the past twelve months; null when scoring-service does not answer
     * @param revenueShare of the placed customers' revenue, 0 to 1
     * @param contactsPerYear that the programme promises to all of them together
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TierOfPyramid(
            String tier,
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long customers,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal share,

            @Nullable Amount revenue,
            @Nullable BigDecimal revenueShare,
            @Nullable Amount profit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long contactsPerYear,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean withheld) {}
}

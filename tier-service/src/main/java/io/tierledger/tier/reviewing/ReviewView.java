package io.tierledger.tier.reviewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review, with what its closing would make of its cases, or made of them. Only of cases of customers that the reader may see.
 *
 * @param title null where it is sealed
 * @param sealed why no title is shown: for now {@code unavailable}
 * @param team whose customers have cases; null where there are no teams
 * @param defendBy last day on which account managers defend
 * @param decideBy day by which the rest is decided
 * @param closedOn null while it is open
 * @param cases absent while the closing is carried out, as is the pyramid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
        String id,
        String method,
        @Nullable String title,
        @Nullable String sealed,
        @Nullable String team,
        Review.State state,
        LocalDate openedOn,
        String openedBy,
        LocalDate defendBy,
        LocalDate decideBy,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy,
        @Nullable Counted cases,
        @Nullable Pyramids pyramid) {

    /** @param undecided proposed or defended, so that the review cannot be closed before somebody decides */
    record Counted(
            long total, long proposed, long undisputed, long defended, long decided, long gone, long undecided) {}

    /**
     * Customers with cases that are not gone, per tier, best first.
     *
     * @param now before the closing
     * @param future after it
     */
    record Pyramids(List<TierSum> now, List<TierSum> future) {}

    /**
     * @param revenue of the past twelve months; absent when scoring-service does not answer, and of a review that is closed
     * @param contactsPerYear that the programme promises to all of them together
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TierSum(
            String tier,
            String name,
            long customers,
            @Nullable Amount revenue,
            long contactsPerYear) {}
}

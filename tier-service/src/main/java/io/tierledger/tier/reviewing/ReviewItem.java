package io.tierledger.tier.reviewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review in the list of all; see {@link ReviewView}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewItem(
        String id,
        String method,
        @Nullable String title,
        @Nullable String sealed,
        @Nullable String team,
        Review.State state,
        LocalDate openedOn,
        LocalDate defendBy,
        LocalDate decideBy,
        @Nullable LocalDate closedOn) {}

package io.tierledger.tier.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer will be assessed on a date when nothing happens, and what would make it otherwise.
 *
 * @param tier that it has now
 * @param at the date that is looked at
 * @param basis {@code CURRENT}: the scorecard as it is now, with what leaves the window before {@code at} taken off;
 *     {@code LAST_CHANGE}: scoring-service did not answer, and this rests on the receipt of the last change
 * @param assessedThen the tier that the policy would say on that date
 * @param keeps whether that is the tier it has, or better
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outlook(
        String customerId,
        String method,
        int methodVersion,
        String tier,
        @Nullable LocalDate asOf,
        LocalDate at,
        String basis,
        boolean provisional,
        String assessedThen,
        String rule,
        boolean keeps,
        List<Way> toKeep,
        @Nullable String better,
        List<Way> toWin) {

    /**
     * One change that is enough by itself.
     *
     * @param measure as it will be on that date when nothing happens
     * @param needed the border, margin included
     * @param distance what is lacking
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Way(
            String criterion,
            String kind,
            int score,
            int neededScore,
            @Nullable BigDecimal measure,
            @Nullable BigDecimal needed,
            @Nullable BigDecimal distance,
            String sentence) {}
}

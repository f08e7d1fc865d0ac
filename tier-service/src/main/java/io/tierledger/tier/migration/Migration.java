package io.tierledger.tier.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stood where on one date and where on another; {@link #NONE} is "no tier".
 *
 * @param monthEnd true where this is all that its reader is shown of the house: ends of months, small figures withheld
 */
record Migration(
        String method,
        LocalDate from,
        LocalDate to,
        List<String> tiers,
        List<Cell> cells,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean monthEnd) {
    static final String NONE = "none";

    /**
     * @param customers absent where {@code withheld} says that they are few, or could be told from those that are few
     * @param revenue of the twelve months up to the second date; null when scoring-service does not answer
     */
    record Cell(
            String from,
            String to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long customers,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Amount revenue,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean withheld) {}

    /** One who moved, or stayed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mover(String customerId, @Nullable String customerName, String from, String to, List<String> changeIds) {}
}

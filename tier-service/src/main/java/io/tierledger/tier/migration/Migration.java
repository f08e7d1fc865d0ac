package io.tierledger.tier.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who stood where on one date and where on another; {@link #NONE} is "no tier". */
record Migration(String method, LocalDate from, LocalDate to, List<String> tiers, List<Cell> cells) {
    static final String NONE = "none";

    /** @param revenue of the twelve months up to the second date; null when scoring-service does not answer */
    record Cell(
            String from,
            String to,
            long customers,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Amount revenue) {}

    /** One who moved, or stayed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mover(String customerId, @Nullable String customerName, String from, String to, List<String> changeIds) {}
}

package io.tierledger.engagement.servicelevels;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is granted and given, and what it takes to be given more.
 *
 * @param method the leading one
 * @param tier absent for a customer that it does not place
 * @param next absent for the best tier, and for a customer that is not placed
 * @param text what the customer may be told; absent for one that is not placed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LevelsAnswer(
        String customerId,
        String method,
        int methodVersion,
        @Nullable String tier,
        List<LevelAnswer> levels,
        @Nullable Next next,
        @Nullable TextToCustomer text) {

    /**
     * The next better tier.
     *
     * @param granted value by capability
     * @param amount how much more it takes, ordered by {@code by}; absent where that is not known, or orders alone do not lead there
     * @param by last day on which it counts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(
            String tier,
            Map<String, String> granted,
            @Nullable Amount amount,
            @Nullable LocalDate by) {}
}

package io.tierledger.engagement.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What customers ask of the time of account managers in a period, against what these have. Hours have one decimal.
 *
 * @param accountManagerId whose it is, {@code -} for customers of nobody; absent for several
 * @param method the leading one; absent while none leads
 * @param supply hours for customers; absent while the hours a week of somebody are not known
 * @param demand hours that are asked
 * @param cost of what is asked
 * @param parts what the demand is made of: contacts of a kind, {@code plans}, {@code requests}
 * @param fits how many customers of each tier fit if the others stay as they are; none while supply is not known
 * @param weeks this week and those that follow
 * @param accountManagers by id
 * @param exceptions to service levels, those in force, by customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overview(
        String period,
        LocalDate from,
        LocalDate to,
        int workingDays,
        @Nullable String accountManagerId,
        @Nullable String team,
        @Nullable String method,
        @Nullable BigDecimal supply,
        BigDecimal demand,
        Amount cost,
        List<Part> parts,
        List<OfTier> byTier,
        Map<String, Long> fits,
        List<Week> weeks,
        List<OfPortfolio> accountManagers,
        List<CostOfException> exceptions) {

    /** @param count contacts; absent for what is not counted */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(String part, @Nullable Integer count, BigDecimal hours, Amount cost) {}

    /**
     * A tier of a method, the best first, or a status in its place; then those of methods that do not lead any more. Requests are of none.
     *
     * @param customers now
     * @param hours of contacts and plans in the period
     * @param hoursEach a year, of one customer
     * @param fits absent where any number fits, and where supply is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfTier(
            String method,
            String tier,
            int customers,
            BigDecimal hours,
            Amount cost,
            BigDecimal hoursEach,
            Amount costEach,
            @Nullable Long fits) {}

    /**
     * From Monday up to and including Sunday.
     *
     * @param over whether more is asked than there is
     * @param inWords the same, in the reader's language
     * @param overloaded ids of the account managers for whom it is so, each alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Week(
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal supply,
            BigDecimal demand,
            boolean over,
            String inWords,
            List<String> overloaded) {}

    /**
     * @param hoursPerWeek absent where it is not known
     * @param supply absent where the hours a week are not known
     * @param over how many of the weeks are
     * @param absences that are not over, by their first days
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfPortfolio(
            String accountManagerId,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable BigDecimal supply,
            BigDecimal demand,
            int over,
            List<CapacityAnswer.Away> absences) {}

    /**
     * What a customer that is given a level of another tier asks beyond its own, a year.
     *
     * @param tier its own; absent where it has none
     * @param as the tier to which the level belongs that it is given
     * @param hours may be below zero, where that tier is given less time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CostOfException(
            String customerId,
            @Nullable String customerName,
            @Nullable String accountManagerId,
            String capability,
            String value,
            LocalDate until,
            @Nullable String tier,
            String as,
            BigDecimal hours,
            Amount cost) {
        CostOfException named(@Nullable String name) {
            return new CostOfException(
                    customerId, name, accountManagerId, capability, value, until, tier, as, hours, cost);
        }
    }

    Overview named(Map<String, String> names) {
        return new Overview(
                period,
                from,
                to,
                workingDays,
                accountManagerId,
                team,
                method,
                supply,
                demand,
                cost,
                parts,
                byTier,
                fits,
                weeks,
                accountManagers,
                exceptions.stream()
                        .map(one -> one.named(names.get(one.customerId())))
                        .toList());
    }
}

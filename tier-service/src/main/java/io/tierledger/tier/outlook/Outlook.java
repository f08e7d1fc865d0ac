package io.tierledger.tier.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.scores.Ranked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer will stand on a date when nothing happens, and what would make it otherwise.
 *
 * @param tier that the policy has it in now; under an override, what the customer would have without it
 * @param obstacle its status keeps it out of the method: nothing else can be said
 * @param expected what the clocks will do until the date when nothing happens
 * @param keeps whether it then still has its tier, or a better one
 * @param losesOn the first day of those on which it is demoted; null when it is not
 * @param assessed the assessment that decides about a better tier
 * @param toKeep null when nothing threatens the tier
 * @param toWin every better tier, nearest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outlook(
        String customerId,
        @Nullable String customerName,
        String method,
        int methodVersion,
        @Nullable String tier,
        @Nullable String tierName,
        LocalDate asOf,
        LocalDate at,
        @Nullable Override override,
        @Nullable Obstacle obstacle,
        @Nullable Clocks clock,
        @Nullable List<Expected> expected,
        @Nullable String tierThen,
        @Nullable Boolean keeps,
        @Nullable LocalDate losesOn,
        @Nullable Assessed assessed,
        @Nullable List<Total> totals,
        @Nullable Goal toKeep,
        @Nullable List<Goal> toWin) {

    /** A tier that a person set, until that day (included). */
    public record Override(String tier, LocalDate until) {}

    public record Obstacle(String status, String sentence) {}

    /** When a better or worse assessment becomes a change, also in one sentence. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clocks(
            Clock promotion,
            Clock demotion,
            @Nullable String demotionAfter,
            @Nullable String minimumStay,
            boolean oneStepDown,
            String sentence) {}

    /** A change of tier that comes by itself. {@code from} and {@code to} are null for none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Expected(
            LocalDate on, @Nullable String from, @Nullable String to, String direction, String rule) {}

    /** An assessment to come, when nothing happens. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Assessed(
            LocalDate on,
            String tier,
            String rule,
            @Nullable BigDecimal total,
            boolean provisional,
            @Nullable Ranked ranked,
            List<Scored> criteria) {}

    /**
     * One criterion then and now, in its units.
     *
     * @param leaves what leaves the window until then
     * @param unit MONEY, ORDERS, DAYS, RATIO or SCORE
     * @param staleOn the day on which its judgement becomes stale
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scored(
            String criterion,
            String name,
            int score,
            int scoreNow,
            int highest,
            @Nullable BigDecimal measure,
            @Nullable BigDecimal measureNow,
            @Nullable BigDecimal leaves,
            String unit,
            boolean provisional,
            boolean stale,
            @Nullable LocalDate staleOn,
            List<BandBorder> borders) {}

    /** Where a score begins. {@code exclusive}: the border itself is not enough; {@code distance} is negative beyond it. */
    public record BandBorder(int score, BigDecimal border, boolean exclusive, BigDecimal distance, boolean reached) {}

    /** Where a tier begins on the scale of the weighted total. */
    public record Total(String tier, BigDecimal border, BigDecimal distance, boolean reached) {}

    /**
     * What brings about a tier.
     *
     * @param by last day on which it must have happened
     * @param takesEffect null when that waits for a review that nobody has called yet
     * @param comesByItself nothing needs to be done, so there are no ways
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Goal(
            String tier,
            String tierName,
            LocalDate by,
            @Nullable LocalDate takesEffect,
            boolean comesByItself,
            List<Way> ways) {}

    /** Changes that together are enough. {@code checked}: they were applied in scoring and placement, and the tier was seen. */
    public record Way(List<ChangeWords> changes, String sentence, boolean checked) {}

    /**
     * One change of one criterion; {@code measure} as it will be, {@code distance} what is lacking.
     *
     * @param kind ORDERS, WALLET, JUDGEMENT or FACT
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeWords(
            String criterion,
            String name,
            String kind,
            String unit,
            int score,
            int neededScore,
            @Nullable BigDecimal measure,
            @Nullable BigDecimal needed,
            @Nullable BigDecimal distance,
            @Nullable String orderKind,
            String sentence) {}
}

package io.tierledger.tier.receipts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tierledger.contracts.Actor;
import io.tierledger.contracts.scores.Window;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.placement.policy.Contribution;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as answers show it.
 *
 * @param judgedBy id of the person or program that judged, or a typed name
 * @param rationale the judge's reason
 * @param sealed why neither is shown though somebody judged: {@code erased}, or for now {@code unavailable}
 * @param actor {@link io.tierledger.contracts.Actor} who judged; null when nobody did
 * @param judgement the event of scoring-service that holds both; null from before texts were sealed, and when nobody judged
 */
public record ShownContribution(
        String criterion,
        @Nullable BigDecimal measure,
        @Nullable LocalDate measuredOn,
        int score,
        int weight,
        BigDecimal points,
        @Nullable Integer previousScore,
        boolean provisional,
        boolean stale,
        @Nullable Window window,
        @Nullable String judgedBy,
        @Nullable String rationale,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sealed,
        @JsonIgnore @Nullable String actor,
        @JsonIgnore @Nullable String judgement) {
    /** Members of the sealed part {@code judgement}: frozen words. */
    private static final String RATIONALE = "rationale";

    /** What an event names is not shown before it is told. */
    static ShownContribution of(Contribution stored) {
        boolean inClear = stored.judgement() == null;
        return new ShownContribution(
                stored.criterion(),
                stored.measure(),
                stored.measuredOn(),
                stored.score(),
                stored.weight(),
                stored.points(),
                stored.previousScore(),
                stored.provisional(),
                stored.stale(),
                stored.window(),
                inClear ? stored.judgedBy() : null,
                inClear ? stored.rationale() : null,
                null,
                inClear && stored.judgedBy() != null ? Actor.NAME : stored.judgedBy(),
                stored.judgement());
    }

    /** True where {@code judgedBy} is a name that was typed by somebody who was not signed in; null else. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    Boolean typed() {
        return judgedBy != null && Actor.NAME.equals(actor) ? true : null;
    }

    public boolean hasBeenJudged() {
        return actor != null;
    }

    ShownContribution told(Opened said) {
        @Nullable String id = Actor.idOf(actor);
        return new ShownContribution(
                criterion,
                measure,
                measuredOn,
                score,
                weight,
                points,
                previousScore,
                provisional,
                stale,
                window,
                id == null ? said.member(GivesText.BY) : id,
                said.member(RATIONALE),
                said.why(),
                actor,
                judgement);
    }
}

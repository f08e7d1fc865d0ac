package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Criterion.Band;
import io.tierledger.contracts.scores.Contribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks, one criterion at a time, for the smallest change that brings a scorecard to a tier; pure. */
public final class Prospect {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private final Policy policy;
    private final Scorecard scorecard;

    /**
     * One criterion otherwise, all else as it is.
     *
     * @param score that it would need
     * @param needed the measure that gives that score; null when it is judged, or ranked
     */
    public record Step(
            String criterion,
            int score,
            @Nullable BigDecimal needed,
            @Nullable BigDecimal distance) {}

    public Prospect(Policy policy, Scorecard scorecard) {
        this.policy = policy;
        this.scorecard = scorecard;
    }

    /** The steps that each alone bring the customer to {@code rank} or better; borders are read with the margin of {@code lean}. */
    public List<Step> stepsTo(int rank, Lean lean) {
        List<Step> steps = new ArrayList<>();
        for (Criterion criterion : policy.method().criteria()) {
            Contribution present = contribution(criterion.id());
            if (present != null) {
                Step step = stepTo(rank, lean, criterion, present);
                if (step != null) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }

    private @Nullable Step stepTo(int rank, Lean lean, Criterion criterion, Contribution present) {
        for (int score = present.score() + 1; score <= criterion.highest(); score++) {
            BigDecimal needed = present.measure() == null ? null : needed(criterion, score, lean);
            if (policy.rankOf(with(present, score, needed), lean) <= rank) {
                BigDecimal distance =
                        needed == null || present.measure() == null ? null : needed.subtract(present.measure());
                return new Step(criterion.id(), score, needed, distance);
            }
        }
        return null;
    }

    /** The measure at which a band begins, with its margin; null for what has no bands. */
    private @Nullable BigDecimal needed(Criterion criterion, int score, Lean lean) {
        Margin margin = new Margin(policy.changing().margin());
        int direction = policy.method().placing().table() == null ? 0 : lean.direction();
        Band band = criterion.bands().stream()
                .filter(b -> b.score() == score)
                .min(Comparator.comparing(Band::score))
                .orElse(null);
        if (band == null) {
            return null;
        }
        if (band.from() != null) {
            return margin.shift(band.from(), direction);
        }
        if (band.above() != null) {
            return margin.shift(band.above(), direction).add(CENT);
        }
        return band.upTo() != null ? margin.shift(band.upTo(), direction) : null;
    }

    private Scorecard with(Contribution present, int score, @Nullable BigDecimal needed) {
        List<Contribution> contributions = scorecard.contributions().stream()
                .map(c -> c.criterion().equals(present.criterion()) ? scored(c, score, needed) : c)
                .toList();
        return new Scorecard(
                scorecard.name(),
                scorecard.version(),
                scorecard.asOf(),
                contributions,
                scorecard.provisional(),
                true,
                null,
                scorecard.cause(),
                scorecard.input());
    }

    private static Contribution scored(Contribution c, int score, @Nullable BigDecimal needed) {
        return new Contribution(
                c.criterion(),
                needed == null ? c.measure() : needed,
                c.measuredOn(),
                score,
                c.weight(),
                c.points(),
                c.previousScore(),
                false,
                false,
                c.window(),
                c.judgedBy(),
                c.rationale());
    }

    private @Nullable Contribution contribution(String criterion) {
        return scorecard.contributions().stream()
                .filter(c -> c.criterion().equals(criterion))
                .findFirst()
                .orElse(null);
    }

    /** The scorecard as it would be with other measures: those that are known, banded anew. */
    public static Scorecard projected(Scorecard scorecard, Policy policy, java.util.Map<String, BigDecimal> measures) {
        Margin none = new Margin(BigDecimal.ZERO);
        List<Contribution> contributions = scorecard.contributions().stream()
                .map(c -> {
                    BigDecimal measure = measures.get(c.criterion());
                    if (measure == null) {
                        return c;
                    }
                    Contribution measured = scored(c, c.score(), measure);
                    int score = policy.method().criteria().stream()
                            .filter(criterion -> criterion.id().equals(c.criterion()))
                            .findFirst()
                            .map(criterion -> none.score(criterion, measured, null, Lean.STRAIGHT))
                            .orElse(c.score());
                    return scored(c, score, measure);
                })
                .toList();
        return new Scorecard(
                scorecard.name(),
                scorecard.version(),
                scorecard.asOf(),
                contributions,
                scorecard.provisional(),
                scorecard.everOrdered(),
                scorecard.ranked(),
                scorecard.cause(),
                scorecard.input());
    }
}

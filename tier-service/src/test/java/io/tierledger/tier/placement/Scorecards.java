package io.tierledger.tier.placement;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.contracts.scores.Window;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.placement.policy.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scorecards as scoring-service would make them. */
public final class Scorecards {
    private Scorecards() {}

    public static Scorecard of(Method method, LocalDate on, Map<String, Integer> scores) {
        return of(method, on, scores, Map.of(), true, "ORDER");
    }

    public static Scorecard of(
            Method method,
            LocalDate on,
            Map<String, Integer> scores,
            Map<String, String> measures,
            boolean everOrdered,
            String cause) {
        List<Contribution> contributions = new ArrayList<>();
        for (Criterion c : method.criteria()) {
            contributions.add(contribution(c, scores.getOrDefault(c.id(), c.lowest()), measures.get(c.id()), on));
        }
        return new Scorecard(
                "scoring/1", method.version(), on, contributions, false, everOrdered, null, cause, "customers/1");
    }

    /** What scoring-service would publish of a customer that has ordered; criteria without a score have their lowest. */
    public static ScorecardUpdated updated(
            Method method,
            String customer,
            LocalDate on,
            Map<String, Integer> scores,
            Map<String, String> measures,
            boolean everOrdered,
            String cause) {
        Scorecard card = of(method, on, scores, measures, everOrdered, cause);
        return new ScorecardUpdated(
                customer,
                method.id(),
                method.version(),
                on,
                BigDecimal.ONE,
                card.contributions().stream().map(Scorecards::published).toList(),
                false,
                false,
                everOrdered,
                null,
                cause,
                "customers/5");
    }

    public static Contribution contribution(Criterion c, int score, @Nullable String measure, LocalDate on) {
        BigDecimal value = measure == null ? null : new BigDecimal(measure);
        Window window = c.measure() == null
                ? null
                : new Window(
                        on.minusMonths(12).plusDays(1),
                        on,
                        77,
                        3,
                        value == null ? 0 : value.movePointRight(2).longValue());
        return new Contribution(
                c.id(),
                value,
                on,
                score,
                c.weight(),
                BigDecimal.valueOf((long) score * c.weight()),
                null,
                false,
                false,
                window,
                c.judged() ? "name" : null,
                null,
                c.judged() ? "scoring/7" : null);
    }

    private static io.tierledger.contracts.scores.Contribution published(Contribution c) {
        return new io.tierledger.contracts.scores.Contribution(
                c.criterion(),
                c.measure(),
                c.measuredOn(),
                c.score(),
                c.weight(),
                c.points(),
                c.previousScore(),
                c.provisional(),
                c.stale(),
                c.window(),
                c.judgedBy(),
                c.judgement());
    }
}

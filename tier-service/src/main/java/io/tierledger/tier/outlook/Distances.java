package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Placing;
import io.tierledger.contracts.questions.Rehearsed.Need;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.tier.outlook.Outlook.Assessed;
import io.tierledger.tier.outlook.Outlook.BandBorder;
import io.tierledger.tier.outlook.Outlook.Scored;
import io.tierledger.tier.outlook.Outlook.Total;
import io.tierledger.tier.placement.policy.Banding;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Verdict;
import io.tierledger.tier.receipts.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a customer is, or will be, from every border. */
final class Distances {
    private final AssumedCustomer then;
    private final @Nullable ScorecardUpdated now;
    private final Language language;

    /** @param now the scorecard of today, for what changes until then */
    Distances(AssumedCustomer then, @Nullable ScorecardUpdated now, Language language) {
        this.then = then;
        this.now = now;
        this.language = language;
    }

    Assessed assessed() {
        Verdict verdict = then.policy.verdict(then.scorecard(Lean.STRAIGHT), Lean.STRAIGHT);
        List<Scored> criteria = new ArrayList<>();
        for (int i = 0; i < then.criteria().size(); i++) {
            criteria.add(scored(i));
        }
        ScorecardUpdated card = then.seen.card();
        return new Assessed(
                then.seen.on(),
                verdict.tier(),
                verdict.rule(),
                verdict.total(),
                card.provisional(),
                card.ranked(),
                criteria);
    }

    private Scored scored(int i) {
        Criterion c = then.criteria().get(i);
        Contribution scored = then.present(i);
        Contribution before = before(c.id());
        BigDecimal measureNow = before == null ? null : before.measure();
        return new Scored(
                c.id(),
                language.choose(c.name(), c.id()),
                scored.score(),
                before == null ? scored.score() : before.score(),
                c.highest(),
                scored.measure(),
                measureNow,
                leaves(c, scored.measure(), measureNow),
                scored.measure() == null && c.judged() ? "SCORE" : Phrases.unit(c),
                scored.provisional(),
                scored.stale(),
                staleOn(c, scored),
                borders(i, c, scored.measure()));
    }

    private @Nullable Contribution before(String criterion) {
        return now == null
                ? null
                : now.contributions().stream()
                        .filter(c -> c.criterion().equals(criterion))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable BigDecimal leaves(Criterion c, @Nullable BigDecimal then, @Nullable BigDecimal now) {
        boolean adds = c.measure() != null && c.measure().addsUp();
        return adds && then != null && now != null ? now.subtract(then) : null;
    }

    private static @Nullable LocalDate staleOn(Criterion c, Contribution scored) {
        LocalDate judgedOn = scored.measuredOn();
        return scored.measure() != null || judgedOn == null || c.staleAfter() == null
                ? null
                : judgedOn.plus(Period.parse(c.staleAfter()));
    }

    private List<BandBorder> borders(int criterion, Criterion c, @Nullable BigDecimal measure) {
        List<BandBorder> borders = new ArrayList<>();
        for (int score = c.lowest(); measure != null && score <= c.highest(); score++) {
            Banding.Border border =
                    c.ranking() == null ? Banding.border(then.policy, c, score, Lean.STRAIGHT) : needed(c, score);
            if (border != null) {
                BigDecimal distance =
                        border.rising() ? border.value().subtract(measure) : measure.subtract(border.value());
                borders.add(new BandBorder(
                        score, border.value(), border.exclusive(), distance, border.isPassedBy(measure)));
            }
        }
        return borders;
    }

    private Banding.@Nullable Border needed(Criterion c, int score) {
        for (Need need : then.seen.needs().getOrDefault(c.id(), List.of())) {
            Long least = need.straight();
            if (need.score() == score && least != null && least > 0) {
                BigDecimal value = AssumedCustomer.isMoney(c) ? then.money(least) : BigDecimal.valueOf(least);
                return new Banding.Border(value, false, true);
            }
        }
        return null;
    }

    /** Null where no weighted total decides. */
    @Nullable
    List<Total> totals() {
        Policy policy = then.policy;
        Placing.Thresholds thresholds = policy.method().placing().thresholds();
        BigDecimal total =
                policy.verdict(then.scorecard(Lean.STRAIGHT), Lean.STRAIGHT).total();
        return thresholds == null || total == null
                ? null
                : thresholds.borders().stream()
                        .map(border -> new Total(
                                border.tier(),
                                border.from(),
                                border.from().subtract(total),
                                total.compareTo(border.from()) >= 0))
                        .toList();
    }
}

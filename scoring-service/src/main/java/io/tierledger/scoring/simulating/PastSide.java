package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.past.PastCardBytes;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import io.tierledger.scoring.scorecards.CriterionRule;
import io.tierledger.scoring.scorecards.CriterionRule.SharedTables;
import io.tierledger.scoring.scorecards.MemoryLayout;
import io.tierledger.scoring.scorecards.MethodRules;
import io.tierledger.scoring.scorecards.Scoring;
import io.tierledger.scoring.scorecards.When;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One version of a method at work on one customer of the past after another, with the code that scores the present. */
final class PastSide {
    final MethodRules rules;
    private final MemoryLayout layout;
    private final byte[] memory;
    private final Scoring scoring = new Scoring();
    private final Reading reading = new Reading();
    private @Nullable Ranked ranked;

    /** What the rankings of the past say of the customer in hand; null when there is none of that day. */
    interface Ranking {
        @Nullable
        PastRanks of(int criterion, int day);
    }

    PastSide(Method method, SharedTables tables) {
        rules = new MethodRules(method, tables);
        layout = new MemoryLayout(rules, 0);
        memory = new byte[layout.length()];
    }

    /** Another customer is in hand. */
    void clear() {
        Arrays.fill(memory, (byte) 0);
    }

    /** Makes up the scorecard of a moment; true when a policy can see a difference with the last one that was told. */
    boolean differs(CustomerThen then, int day, boolean monthEnd, int partition, int index, Ranking ranking) {
        boolean published = layout.isPublished(memory);
        if (!published && (!then.isConcerned(rules) || rules.isRanked() && !monthEnd)) {
            return false;
        }
        boolean refreshes = monthEnd && (rules.isMonthly() || rules.isRanked());
        scoring.score(then, rules, layout, memory, refreshes ? When.monthEnd(day) : When.on(day));
        ranked = null;
        for (int i = 0; monthEnd && i < rules.size(); i++) {
            PastRanks ranks = rules.criterion(i).isRanked() ? ranking.of(i, day) : null;
            if (ranks != null) {
                rank(then, ranks, i, day, ranks.rank(partition, index));
            }
        }
        return scoring.isComplete() && scoring.differs(rules, layout, memory);
    }

    private void rank(CustomerThen then, PastRanks ranks, int i, int day, int rank) {
        Gauge gauge = Objects.requireNonNull(rules.criterion(i).gauge());
        boolean estimated = rank > 0 && gauge.read(then, day, reading).estimated();
        scoring.ranked(i, ranks.score(rank), estimated);
        ranked = ranks.evidence(rank);
    }

    /** Tells the scorecard in hand, and remembers that it did. */
    void tell(CustomerThen then, int day, boolean monthEnd, int lastMonthEnd, PastCardBytes out) {
        out.begin(then.everOrdered(), ranked != null);
        for (int i = 0; i < rules.size(); i++) {
            CriterionRule rule = rules.criterion(i);
            boolean monthly = rule.isMonthly() || rule.isRanked();
            int measuredOn = !monthly || monthEnd ? day : lastMonthEnd;
            tell(then, rule, i, day, measuredOn, out);
        }
        if (ranked != null) {
            out.ranked(ranked);
        }
        scoring.keepAsPublished(layout, memory);
    }

    private void tell(CustomerThen then, CriterionRule rule, int i, int day, int measuredOn, PastCardBytes out) {
        int score = scoring.score(i);
        boolean provisional = scoring.isProvisional(i);
        boolean stale = scoring.isStale(i);
        Reading measure = scoring.reading(then, rule, measuredOn);
        if (measure != null) {
            out.measured(score, provisional, stale, day - measuredOn, measure.value());
            return;
        }
        Judgement judgement = rule.criterion().judged() ? then.judgements().counting(rule.subject(), day) : null;
        out.scored(score, provisional, stale, judgement == null ? null : day - judgement.day());
    }
}

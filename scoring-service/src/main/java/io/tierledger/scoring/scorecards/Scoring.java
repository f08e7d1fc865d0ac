package io.tierledger.scoring.scorecards;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a scorecard in its own memory, compares it with what was last said, and writes it down. Reused for one customer after
 * another by one thread, because most orders change nothing and should cost nothing.
 */
public final class Scoring {
    static final int PROVISIONAL = 1;
    static final int STALE = 2;

    private final Reading reading = new Reading();
    private int[] scores = new int[0];
    private int[] zones = new int[0];
    private int[] marks = new int[0];
    private boolean complete;
    private boolean everOrdered;
    private boolean unsaid;

    /** Scores every criterion; {@code memory} holds the scores that are kept. */
    public void score(Candidate candidate, MethodRules rules, MemoryLayout layout, byte[] memory, When when) {
        if (scores.length != rules.size()) {
            scores = new int[rules.size()];
            zones = new int[rules.size()];
            marks = new int[rules.size()];
        }
        complete = true;
        everOrdered = candidate.everOrdered();
        unsaid = false;
        for (int i = 0; i < scores.length; i++) {
            CriterionRule rule = rules.criterion(i);
            if (rule.isRanked() || rule.isMonthly() && !when.refreshesMonthly()) {
                keep(layout, memory, i);
            } else {
                fresh(candidate, rule, i, when);
            }
        }
    }

    /**
     * Makes the last assessment again, in the windows of its day: only orders can have been corrected, so whatever they do not move
     * keeps the score it was assessed with.
     *
     * @param then the customer as it was known on that day, with the orders that are known now
     */
    public void scoreAgain(Candidate then, MethodRules rules, MemoryLayout layout, byte[] memory, int day) {
        score(then, rules, layout, memory, When.monthEnd(day));
        for (int i = 0; i < scores.length; i++) {
            Gauge gauge = rules.criterion(i).gauge();
            if (gauge == null || !gauge.isMovedByOrders(then)) {
                keepAssessed(layout, memory, i);
            }
        }
    }

    /** Where another score is found, what the one of then rested on is not remembered any more. */
    private void keepAssessed(MemoryLayout layout, byte[] memory, int i) {
        int assessed = layout.assessedScore(memory, i);
        if (scores[i] != assessed) {
            scores[i] = assessed;
            marks[i] = 0;
        }
    }

    private void keep(MemoryLayout layout, byte[] memory, int i) {
        scores[i] = layout.score(memory, i);
        zones[i] = layout.zone(memory, i);
        marks[i] = layout.marks(memory, i);
        complete &= scores[i] > 0;
    }

    private void fresh(Candidate candidate, CriterionRule rule, int i, When when) {
        Gauge gauge = rule.gauge();
        Bands bands = rule.bands();
        if (gauge != null && bands != null) {
            gauge.read(candidate, rule.isMonthly() ? when.monthly() : when.daily(), reading);
            if (reading.known()) {
                long position = bands.position(reading);
                scores[i] = bands.score(position);
                zones[i] = bands.zone(position);
                marks[i] = reading.estimated() ? PROVISIONAL : 0;
                return;
            }
        }
        judged(candidate, rule, i, when.day());
    }

    private void judged(Candidate candidate, CriterionRule rule, int i, int day) {
        Criterion criterion = rule.criterion();
        zones[i] = 0;
        Judgement judgement = criterion.judged() ? candidate.judgements().counting(rule.subject(), day) : null;
        if (judgement == null || judgement.score() < criterion.lowest() || judgement.score() > criterion.highest()) {
            scores[i] = criterion.lowest();
            marks[i] = PROVISIONAL;
            return;
        }
        unsaid |= !judgement.said();
        boolean stale = rule.staleAfter() != null && judgement.staleOn(rule.staleAfter()) <= day;
        scores[i] = stale && criterion.whenExpired() == Criterion.WhenExpired.LOWEST
                ? criterion.lowest()
                : judgement.score();
        marks[i] = stale ? STALE : 0;
    }

    /** The ranking's word on a criterion. */
    public void ranked(int i, int score, boolean estimated) {
        scores[i] = score;
        zones[i] = 0;
        marks[i] = estimated ? PROVISIONAL : 0;
        complete = true;
        for (int each : scores) {
            complete &= each > 0;
        }
    }

    /** Every measured criterion has taken a score; before that nothing is published. */
    public boolean isComplete() {
        return complete;
    }

    /** Could a policy see a difference with what was last published, or a reader another judge or reason? */
    public boolean differs(MethodRules rules, MemoryLayout layout, byte[] memory) {
        if (unsaid
                || !layout.isPublished(memory)
                || rules.seesEverOrdered() && layout.everOrdered(memory) != everOrdered) {
            return true;
        }
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] != layout.score(memory, i)
                    || zones[i] != layout.zone(memory, i)
                    || marks[i] != layout.marks(memory, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Is what is published now assessed at the coming month end? Every month, or, where tiers wait for a review, the first scorecard
     * only, and the first order where that counts.
     */
    public boolean enters(MethodRules rules, MemoryLayout layout, byte[] memory) {
        return !rules.waitsForReview()
                || !layout.isPublished(memory)
                || rules.seesEverOrdered() && everOrdered && !layout.everOrdered(memory);
    }

    /** Is it by a correction that the customer had ordered when it was last assessed? */
    public boolean hadOrderedAfterAll(MemoryLayout layout, byte[] memory) {
        return everOrdered && !layout.everOrderedWhenAssessed(memory);
    }

    /** Does a correction differ from the scores of the last assessment? */
    public boolean differsFromAssessed(MethodRules rules, MemoryLayout layout, byte[] memory) {
        return !layout.assessedAs(memory, scores)
                || rules.seesEverOrdered() && everOrdered != layout.everOrderedWhenAssessed(memory);
    }

    /** Writes down what is published now. */
    public void keepAsPublished(MemoryLayout layout, byte[] memory) {
        for (int i = 0; i < scores.length; i++) {
            layout.set(memory, i, scores[i], zones[i], marks[i]);
        }
        layout.published(memory, everOrdered);
    }

    /** Had it ordered, as far as the scorecard in hand looks? */
    public boolean everOrdered() {
        return everOrdered;
    }

    public int score(int i) {
        return scores[i];
    }

    public boolean isProvisional(int i) {
        return (marks[i] & PROVISIONAL) != 0;
    }

    public boolean isStale(int i) {
        return (marks[i] & STALE) != 0;
    }

    /** The measure behind a score, or null when a person's word counted. */
    public @Nullable Reading reading(Candidate candidate, CriterionRule rule, int day) {
        Gauge gauge = rule.gauge();
        if (gauge == null) {
            return null;
        }
        gauge.read(candidate, day, reading);
        return reading.known() ? reading : null;
    }
}

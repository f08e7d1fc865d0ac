package io.tierledger.tier.placement.policy;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Method.TierWords;
import io.tierledger.contracts.method.Placing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of a method, ready to decide with: who is placed, where, and what holds a change back. */
public final class Policy {
    private final Method method;
    private final List<Criterion> criteria;
    private final List<String> tiers;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Placer placer;
    private final Margin margin;
    private final List<DemotionRule> demotionRules;

    private Policy(Method method) {
        this.method = method;
        this.criteria = List.copyOf(method.criteria());
        this.tiers = method.tiers().stream().map(TierWords::id).toList();
        for (int rank = 0; rank < tiers.size(); rank++) {
            ranks.put(tiers.get(rank), rank);
        }
        this.margin = new Margin(method.changing().margin());
        this.demotionRules = DemotionRule.of(method.changing());
        this.placer = placerOf(method.placing());
    }

    /** @throws IllegalArgumentException when the method cannot place every scorecard */
    public static Policy of(Method method) {
        return new Policy(method);
    }

    private Placer placerOf(Placing placing) {
        if (placing.table() != null) {
            return new DecisionTable(placing.table(), criteria, ranks);
        }
        if (placing.thresholds() != null) {
            return new Thresholds(placing.thresholds(), criteria, ranks, margin);
        }
        throw new IllegalArgumentException(method.id() + " has neither a table nor thresholds");
    }

    public Method method() {
        return method;
    }

    public Changing changing() {
        return method.changing();
    }

    /** Tier ids, best first. */
    public List<String> tiers() {
        return tiers;
    }

    /** 0 is the best; a tier that this version no longer has ranks below all others. */
    public int rank(String tier) {
        Integer rank = ranks.get(tier);
        return rank == null ? tiers.size() : rank;
    }

    /** Whether a customer of this status has a place under this method ("Who is placed" in docs/methods.md). */
    public boolean places(CustomerStatus status, boolean everOrdered) {
        return method.places().holds(status, everOrdered);
    }

    /** The tier of a scorecard, with every border read on one side of the margin. */
    public Verdict verdict(Scorecard scorecard, Lean lean) {
        String never = method.placing().neverOrdered();
        if (never != null && !scorecard.everOrdered()) {
            return new Verdict(rank(never), never, "never ordered: " + never, null);
        }
        Scores scores = scoresOf(scorecard, lean);
        int rank = placer.rank(scores, lean);
        String tier = tiers.get(rank);
        return new Verdict(rank, tier, placer.rule(scores, lean, rank, tier), placer.total(scores));
    }

    /** As {@link #verdict} without its words. */
    public int rankOf(Scorecard scorecard, Lean lean) {
        String never = method.placing().neverOrdered();
        return never != null && !scorecard.everOrdered() ? rank(never) : placer.rank(scoresOf(scorecard, lean), lean);
    }

    private Scores scoresOf(Scorecard scorecard, Lean lean) {
        return lean == Lean.STRAIGHT || margin.isNone() || placer instanceof Thresholds
                ? Scores.of(scorecard, criteria)
                : Scores.leaning(scorecard, criteria, margin, lean);
    }

    /** The first day on which no rule holds a demotion back; null when none does. */
    public @Nullable LocalDate demotionDue(LocalDate worseSince, @Nullable LocalDate promotedOn) {
        LocalDate due = null;
        for (DemotionRule rule : demotionRules) {
            LocalDate until = rule.heldUntil(worseSince, promotedOn);
            due = until != null && (due == null || until.isAfter(due)) ? until : due;
        }
        return due;
    }

    public List<DemotionRule> demotionRules() {
        return demotionRules;
    }
}

package io.tierledger.scoring.stage;

import io.tierledger.contracts.scores.Ranked;
import io.tierledger.contracts.scores.Window;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.events.Scored;
import io.tierledger.scoring.judging.Judgement;
import io.tierledger.scoring.measuring.Reading;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.KnownThen;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.scorecards.Candidate;
import io.tierledger.scoring.scorecards.CriterionRule;
import io.tierledger.scoring.scorecards.Scoring;
import io.tierledger.scoring.scorecards.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes the scorecard that {@link Scoring} has in hand as an event, with the evidence of every score. */
public final class ScorecardWriter {
    private final Partition partition;
    private final Scoring scoring;

    public ScorecardWriter(Partition partition, Scoring scoring) {
        this.partition = partition;
        this.scoring = scoring;
    }

    public ScorecardUpdated card(
            Customer customer, InForce method, When when, Occasion occasion, @Nullable Ranked ranked) {
        byte[] memory = customer.memory();
        return card(
                customer,
                customer,
                method,
                when,
                when.day(),
                i -> method.layout().score(memory, i),
                occasion,
                ranked);
    }

    /** Of an assessment that is made again, on the business date; its scores were those of that assessment. */
    ScorecardUpdated again(KnownThen then, InForce method, Occasion occasion) {
        Customer customer = then.customer();
        byte[] memory = customer.memory();
        When when = When.monthEnd(then.day());
        int today = partition.businessDay();
        return card(customer, then, method, when, today, i -> method.layout().assessedScore(memory, i), occasion, null);
    }

    private ScorecardUpdated card(
            Customer customer,
            Candidate known,
            InForce method,
            When when,
            int on,
            IntUnaryOperator before,
            Occasion occasion,
            @Nullable Ranked ranked) {
        List<Scored> scores = new ArrayList<>(method.rules().size());
        for (int i = 0; i < method.rules().size(); i++) {
            int was = before.applyAsInt(i);
            scores.add(scored(known, method.rules().criterion(i), i, when, was == 0 ? null : was));
        }
        return new ScorecardUpdated(
                customer.id(),
                method.id(),
                method.version(),
                LocalDate.ofEpochDay(on),
                occasion.cause().name(),
                occasion.input(),
                known.everOrdered(),
                scores,
                ranked);
    }

    private Scored scored(Candidate customer, CriterionRule rule, int i, When when, @Nullable Integer was) {
        Boolean provisional = scoring.isProvisional(i) ? Boolean.TRUE : null;
        Boolean stale = scoring.isStale(i) ? Boolean.TRUE : null;
        int score = scoring.score(i);
        int day = measuredOn(rule, when);
        Reading reading = scoring.reading(customer, rule, day);
        if (reading != null) {
            Window window = Objects.requireNonNull(rule.gauge()).evidence(customer, day, partition.sequence());
            LocalDate on = LocalDate.ofEpochDay(day);
            return new Scored(score, was, reading.value(), on, provisional, stale, window, null, null, null, null);
        }
        Judgement judgement =
                rule.criterion().judged() ? customer.judgements().counting(rule.subject(), when.day()) : null;
        if (judgement == null) {
            return new Scored(score, was, null, null, provisional, stale, null, null, null, null, null);
        }
        LocalDate on = LocalDate.ofEpochDay(judgement.day());
        Long given = judgement.position() == 0 ? null : judgement.position();
        return new Scored(score, was, null, on, provisional, stale, null, null, null, judgement.actor(), given);
    }

    /** The day of which a criterion's measure is said; an epoch day. */
    public int measuredOn(CriterionRule rule, When when) {
        if (!rule.isMonthly() && !rule.isRanked()) {
            return when.daily();
        }
        if (when.monthly() != When.KEPT) {
            return when.monthly();
        }
        return partition.hasEndedAMonth() ? partition.monthEnd() : when.day();
    }
}

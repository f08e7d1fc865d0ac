package io.tierledger.scoring.rehearsing;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.questions.Rehearsed.Held;
import io.tierledger.contracts.questions.Rehearsed.Need;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.platform.consuming.Unstored;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.measuring.Facts;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.ranking.RankedList;
import io.tierledger.scoring.ranking.RankedOnADay;
import io.tierledger.scoring.rehearsing.Rehearsals.Seen;
import io.tierledger.scoring.scorecards.CriterionRule;
import io.tierledger.scoring.scorecards.When;
import io.tierledger.scoring.stage.Occasion;
import io.tierledger.scoring.stage.ScorecardWriter;
import io.tierledger.scoring.stage.Scorecards;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A customer's scorecard under one method as an assessment at the end of a day would make it up; publishes and keeps nothing. */
final class Snapshot {
    private final Partition partition;
    private final Scorecards scorecards;
    private final ScorecardWriter writing;
    private final Reading reading = new Reading();

    Snapshot(Partition partition, Scorecards scorecards) {
        this.partition = partition;
        this.scorecards = scorecards;
        this.writing = new ScorecardWriter(partition, scorecards.scoring());
    }

    Seen of(String customerId, String methodId, LocalDate date, Map<String, RankedOnADay> rivals) {
        Customer customer = partition.customer(customerId);
        InForce method = Objects.requireNonNull(partition.methods().find(methodId));
        if (!customer.hasMemory()) {
            customer.remembers(new byte[partition.methods().length()]);
        }
        partition.tables().windows().next();
        int day = (int) date.toEpochDay();
        When when = when(date);
        scorecards.scoring().score(customer, method.rules(), method.layout(), customer.memory(), when);
        Ranked ranked = null;
        Map<String, Held> held = new HashMap<>();
        Map<String, List<Need>> needs = new HashMap<>();
        for (int i = 0; i < method.rules().size(); i++) {
            CriterionRule rule = method.rules().criterion(i);
            Criterion criterion = rule.criterion();
            RankedOnADay others = rivals.get(RankedList.key(methodId, criterion.id()));
            if (rule.isRanked() && others != null) {
                ranked = rank(customer, rule, i, list(customerId, rule, others, day), day);
                needs.put(
                        criterion.id(),
                        needs(
                                customerId,
                                criterion,
                                others,
                                method.rules().method().changing().margin()));
            }
            Gauge gauge = rule.gauge();
            if (gauge != null) {
                held.put(criterion.id(), gauge.held(customer, writing.measuredOn(rule, when)));
            }
        }
        ScorecardUpdated card = writing.card(
                customer,
                method,
                when,
                new Occasion(new Unstored(Snapshot::refuse), Occasion.Cause.TIME, "customers", partition.sequence()),
                ranked);
        return new Seen(
                date,
                card,
                customer.wallet() == Facts.UNKNOWN ? null : customer.wallet(),
                customer.paymentDays() == Facts.UNKNOWN ? null : (int) customer.paymentDays(),
                held,
                needs);
    }

    /** Monthly criteria are read at a month end, else as they were at the last one. */
    private When when(LocalDate date) {
        int day = (int) date.toEpochDay();
        if (When.isMonthEnd(date)) {
            return When.monthEnd(day);
        }
        return new When(day, day, partition.hasEndedAMonth() ? partition.monthEnd() : When.KEPT);
    }

    private @Nullable Ranked rank(Customer customer, CriterionRule rule, int i, RankedList list, int day) {
        Criterion.Ranking ranking = Objects.requireNonNull(rule.criterion().ranking());
        int rank = list.rank(customer.id());
        int score = rank == 0
                ? ranking.withoutOrders()
                : ranking.bands().get(list.band(rank)).score();
        scorecards.scoring().ranked(i, score, false);
        return rank == 0 ? null : new Ranked(LocalDate.ofEpochDay(day), list.n(), rank, list.borders());
    }

    /** The ranking in which the customer takes part with what it will measure then, if it has an order in the window. */
    RankedList list(String customerId, String criterionKey, RankedOnADay others, int day) {
        for (InForce method : partition.methods().all()) {
            for (int i = 0; i < method.rules().size(); i++) {
                CriterionRule rule = method.rules().criterion(i);
                if (RankedList.key(method.id(), rule.criterion().id()).equals(criterionKey)) {
                    return list(customerId, rule, others, day);
                }
            }
        }
        return others.list();
    }

    private RankedList list(String customerId, CriterionRule rule, RankedOnADay others, int day) {
        Customer customer = partition.customer(customerId);
        Gauge gauge = Objects.requireNonNull(rule.gauge());
        partition.tables().windows().next();
        return gauge.hasOrders(customer, day)
                        && gauge.read(customer, day, reading).known()
                ? others.with(customerId, gauge.rankable(reading))
                : others.list();
    }

    private static List<Need> needs(String customerId, Criterion criterion, RankedOnADay others, BigDecimal margin) {
        Criterion.Ranking ranking = Objects.requireNonNull(criterion.ranking());
        List<Need> needs = new ArrayList<>();
        for (int band = 0; band < ranking.bands().size(); band++) {
            needs.add(new Need(
                    ranking.bands().get(band).score(),
                    orNull(others.least(customerId, band, margin, 0)),
                    orNull(others.least(customerId, band, margin, 1)),
                    orNull(others.least(customerId, band, margin, -1))));
        }
        return needs;
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static void refuse(Object event) {
        throw new IllegalStateException("a snapshot publishes nothing: " + event);
    }
}

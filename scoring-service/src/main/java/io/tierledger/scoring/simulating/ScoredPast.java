package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.past.PastCardBytes;
import io.tierledger.past.PastCustomers;
import io.tierledger.past.PastEntries;
import io.tierledger.scoring.judging.Judgements;
import io.tierledger.scoring.judging.Subjects;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.measuring.Kinds;
import io.tierledger.scoring.measuring.WindowSums;
import io.tierledger.scoring.measuring.Windows;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.FactHistory;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.scorecards.CriterionRule.SharedTables;
import java.time.LocalDate;
import java.util.Map;

/** The customers of one partition, scored over the past by two versions of a method. Used between two inputs of the partition. */
final class ScoredPast {
    private final Partition partition;
    private final Map<String, Judgements> judgements;
    private final int first;
    private final int last;
    private final int yearStart;
    private final PastSide published;
    private final PastSide draft;
    private final PastRanking ranking;
    private final Hindsight hindsight;
    private final SharedTables tables;
    private final DaysToScore moments;
    private final CustomerThen then = new CustomerThen();
    private final WindowSums year = new WindowSums();
    private final PastEntries entries = new PastEntries();
    private final PastCardBytes ours = new PastCardBytes();
    private final PastCardBytes theirs = new PastCardBytes();

    /**
     * @param first first business date there was
     * @param last last day to look at
     * @param lastEnded last day that has ended
     */
    ScoredPast(
            Partition partition,
            Method published,
            Method draft,
            Subjects subjects,
            Map<String, Judgements> judgements,
            PastRanking ranking,
            Hindsight hindsight,
            int first,
            int last,
            int lastEnded) {
        this.partition = partition;
        this.judgements = judgements;
        this.ranking = ranking;
        this.hindsight = hindsight;
        this.first = first;
        this.last = last;
        this.yearStart = (int) LocalDate.ofEpochDay(last).minusMonths(12).toEpochDay();
        this.tables = new SharedTables(
                new Windows(),
                partition.tables().kinds(),
                subjects,
                partition.tables().digits());
        this.published = new PastSide(published, tables);
        this.draft = new PastSide(draft, tables);
        this.moments = new DaysToScore(first, last, lastEnded);
    }

    /** Writes a customer, when it ever had a scorecard under either version. */
    void write(int index, PastCustomers out) {
        Customer customer = hindsight.then(partition, partition.customers().at(index));
        if (customer == null || hindsight.isNeverTold(customer)) {
            return;
        }
        Judgements all = judgements.getOrDefault(customer.id(), Judgements.NONE);
        look(customer, all);
        if (entries.count() > 0) {
            sumUp(customer);
            out.add(customer.id(), year.amount, hindsight.tellsProfit() ? year.profit() : null, entries);
        }
    }

    private void sumUp(Customer customer) {
        year.clear();
        DayBuckets buckets = customer.buckets();
        if (buckets != null) {
            buckets.sum(yearStart, last, Kinds.ALL, year);
        }
    }

    private void look(Customer customer, Judgements all) {
        moments.clear();
        moments.of(customer, all, published.rules);
        moments.of(customer, all, draft.rules);
        ranking.days().forEach(moments::monthEnd);
        then.is(customer, all);
        published.clear();
        draft.clear();
        entries.begin(first);
        int told = 0;
        int size = moments.inOrder();
        for (int i = 0; i < size; i++) {
            int day = moments.dayOf(i);
            for (; told < customer.facts().size() && customer.facts().day(told) <= day; told++) {
                if (customer.facts().kind(told) == FactHistory.STATUS) {
                    long said = customer.facts().value(told);
                    entries.status(day, FactHistory.status(said), FactHistory.isByAPerson(said));
                }
            }
            score(customer, day, moments.isMonthEnd(i));
        }
    }

    private void score(Customer customer, int day, boolean monthEnd) {
        tables.windows().next();
        then.on(day);
        boolean one =
                published.differs(then, day, monthEnd, partition.number(), customer.place(), ranking::ofPublished);
        boolean other = draft.differs(then, day, monthEnd, partition.number(), customer.place(), ranking::ofDraft);
        int before = monthEnd ? day : lastEndBefore(day);
        if (one) {
            published.tell(then, day, monthEnd, before, ours);
        }
        if (other) {
            draft.tell(then, day, monthEnd, before, theirs);
        }
        boolean same = one && other && published.rules.size() == draft.rules.size() && ours.saysAs(theirs);
        if (same) {
            entries.both(day, ours);
        } else {
            if (one) {
                entries.published(day, ours);
            }
            if (other) {
                entries.draft(day, theirs);
            }
        }
    }

    private int lastEndBefore(int day) {
        return day <= first
                ? day
                : Math.max(
                        first, (int) LocalDate.ofEpochDay(day).withDayOfMonth(1).toEpochDay() - 1);
    }
}

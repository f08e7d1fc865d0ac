package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.judging.Subjects;
import io.tierledger.scoring.measuring.Gauge;
import io.tierledger.scoring.measuring.Reading;
import io.tierledger.scoring.measuring.Windows;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.ranking.RankedCustomer;
import io.tierledger.scoring.scorecards.CriterionRule;
import io.tierledger.scoring.scorecards.CriterionRule.SharedTables;
import io.tierledger.scoring.scorecards.MethodRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rankings of every month end of the past, under two versions of a method; what is ranked alike is read once. */
final class PastRanking {
    private final Method published;
    private final Method draft;
    private final List<Integer> days = new ArrayList<>();
    private final Map<String, PastRanks> made = new HashMap<>();
    private final Hindsight hindsight;

    PastRanking(Method published, Method draft, int first, int lastEnded, Hindsight hindsight) {
        this.hindsight = hindsight;
        this.published = published;
        this.draft = draft;
        boolean any = isRanked(published) || isRanked(draft);
        LocalDate end = LocalDate.ofEpochDay(first);
        for (end = end.withDayOfMonth(end.lengthOfMonth()); any && end.toEpochDay() <= lastEnded; ) {
            days.add((int) end.toEpochDay());
            end = end.plusDays(1);
            end = end.withDayOfMonth(end.lengthOfMonth());
        }
    }

    private static boolean isRanked(Method method) {
        return method.criteria().stream().anyMatch(c -> c.ranking() != null);
    }

    /** Month ends, as epoch days; none when neither version ranks. */
    List<Integer> days() {
        return days;
    }

    @Nullable
    PastRanks ofPublished(int criterion, int day) {
        return made.get("published/" + criterion + "/" + day);
    }

    @Nullable
    PastRanks ofDraft(int criterion, int day) {
        return made.get("draft/" + criterion + "/" + day);
    }

    /** Ranks one month end; {@code partitions} are asked one after the other. */
    void make(int day, Iterable<Asked> partitions) {
        Map<String, List<PastRanks.Place>> read = new HashMap<>();
        make("published/", published, day, partitions, read);
        make("draft/", draft, day, partitions, read);
    }

    private void make(
            String side, Method method, int day, Iterable<Asked> partitions, Map<String, List<PastRanks.Place>> read) {
        for (int i = 0; i < method.criteria().size(); i++) {
            int at = i;
            var criterion = method.criteria().get(i);
            if (criterion.ranking() != null) {
                String measure = criterion.measure() + "|" + criterion.orderKind() + "|" + criterion.window();
                List<PastRanks.Place> places =
                        read.computeIfAbsent(measure, first -> places(method, at, day, partitions));
                made.put(side + i + "/" + day, new PastRanks(day, criterion, places));
            }
        }
    }

    private List<PastRanks.Place> places(Method method, int criterion, int day, Iterable<Asked> partitions) {
        List<PastRanks.Place> places = new ArrayList<>();
        for (Asked asked : partitions) {
            int size = asked.ask(partition -> partition.customers().places());
            for (int from = 0; from < size; from += PastScorecards.AT_ONCE) {
                int start = from;
                asked.ask(partition -> read(partition, method, criterion, day, start, places));
            }
        }
        return places;
    }

    private boolean read(
            Partition partition, Method method, int criterion, int day, int from, List<PastRanks.Place> into) {
        SharedTables tables = new SharedTables(
                new Windows(),
                partition.tables().kinds(),
                new Subjects(),
                partition.tables().digits());
        CriterionRule rule = new MethodRules(method, tables).criterion(criterion);
        Gauge gauge = Objects.requireNonNull(rule.gauge());
        Reading reading = new Reading();
        int to = Math.min(partition.customers().places(), from + PastScorecards.AT_ONCE);
        for (int i = from; i < to; i++) {
            Customer customer = hindsight.then(partition, partition.customers().at(i));
            if (customer != null && customer.buckets() != null && !hindsight.isGone(customer, day)) {
                tables.windows().next();
                if (gauge.hasOrders(customer, day)
                        && gauge.read(customer, day, reading).known()) {
                    into.add(new PastRanks.Place(
                            new RankedCustomer(customer.id(), gauge.rankable(reading)), partition.number(), i));
                }
            }
        }
        return true;
    }
}

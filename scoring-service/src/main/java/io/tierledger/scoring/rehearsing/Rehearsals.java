package io.tierledger.scoring.rehearsing;

import io.tierledger.contracts.questions.Assumed;
import io.tierledger.contracts.questions.Rehearsed.Held;
import io.tierledger.contracts.questions.Rehearsed.Need;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.partition.TodaysRankings;
import io.tierledger.scoring.partition.saved.Saving;
import io.tierledger.scoring.ranking.RankedOnADay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer will score on later days: its memory is copied between two inputs, and the same stage runs on the copy, day by day,
 * with what is assumed as its input. Nothing of it is stored. In rankings the others stay as they stand today.
 */
public final class Rehearsals {
    private static final int FURTHEST_YEARS = 5;

    private final Publications publications;
    private final OpenPartitions<Asked> open;
    private final String currency;
    private final TodaysRankings rankings;

    Rehearsals(Publications publications, OpenPartitions<Asked> open, TodaysRankings rankings, String currency) {
        this.publications = publications;
        this.open = open;
        this.rankings = rankings;
        this.currency = currency;
    }

    /**
     * How it goes.
     *
     * @param published scorecards in which the policy could see a difference, in order, dated on their days
     * @param seen on each of the days that were asked about
     */
    public record Course(List<ScorecardUpdated> published, List<Seen> seen) {}

    /**
     * Everything about one day, judged as at the end of that day.
     *
     * @param walletMinor null without an estimate
     * @param paymentDays null when nobody said
     * @param held per measured criterion, the orders that it looks at
     * @param needs per ranked criterion and band the value that it takes, among the others as they stand today
     */
    public record Seen(
            LocalDate on,
            ScorecardUpdated card,
            @Nullable Long walletMinor,
            @Nullable Integer paymentDays,
            Map<String, Held> held,
            Map<String, List<Need>> needs) {}

    /** @param courses one for each case, in their order */
    public record Told(LocalDate businessDate, int methodVersion, List<Course> courses) {}

    /**
     * Empty when this instance knows no such customer, or the method is not in force, or nothing has begun.
     *
     * @param until at most five years after the business date; beyond that it goes no further
     */
    public Optional<Told> rehearse(
            String customerId, String method, LocalDate until, List<LocalDate> days, List<List<Assumed>> cases) {
        int number = Partitions.of(customerId);
        Map<String, byte[]> memory = open.whole()
                .find(number)
                .map(asked -> asked.ask(partition -> alone(partition, customerId)))
                .orElse(Map.of());
        if (memory.isEmpty()) {
            return Optional.empty();
        }
        Rehearsal first = new Rehearsal(number, memory, publications, currency);
        if (!first.canRun(method)) {
            return Optional.empty();
        }
        Map<String, RankedOnADay> rivals = first.isRanked(method) ? others(first.today(), customerId) : Map.of();
        LocalDate furthest = LocalDate.ofEpochDay(first.today()).plusYears(FURTHEST_YEARS);
        LocalDate last = until.isAfter(furthest) ? furthest : until;
        List<Course> courses = new ArrayList<>();
        for (List<Assumed> assumed : cases) {
            Rehearsal rehearsal = courses.isEmpty() ? first : new Rehearsal(number, memory, publications, currency);
            courses.add(rehearsal.run(customerId, method, last, days, assumed, rivals));
        }
        return Optional.of(new Told(LocalDate.ofEpochDay(first.today()), first.version(method), courses));
    }

    /** Empty for a customer that the partition does not know. */
    private Map<String, byte[]> alone(Partition partition, String customerId) {
        Customer customer = partition.find(customerId);
        return customer == null || customer.isRemoved()
                ? Map.of()
                : new Saving(partition, publications, JudgementEvents.NONE).alone(customer);
    }

    private Map<String, RankedOnADay> others(int day, String customerId) {
        Map<String, RankedOnADay> others = new HashMap<>();
        rankings.on(day).forEach((criterion, rivals) -> others.put(criterion, rivals.without(customerId)));
        return others;
    }
}

package io.tierledger.engagement.capacity;

import io.tierledger.engagement.attendance.CapacityRecorded;
import io.tierledger.engagement.partition.Portfolios;
import io.tierledger.engagement.partition.Portfolios.Portfolio;
import io.tierledger.engagement.planning.Absences;
import io.tierledger.engagement.planning.Programme;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.programme.ProgrammePublished;
import io.tierledger.engagement.programme.Programmes;
import io.tierledger.engagement.workload.Load;
import io.tierledger.engagement.workload.Stretch;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Puts together what is asked of account managers and what these have. One's costs its customers, everybody's a walk through all files. Blocks. */
final class Reckoning {
    static final int WEEKS = 13;
    /** No plan is longer than a year, and what is open when it ends is missed: nothing late is older. */
    private static final int OLDEST_LATE_MONTHS = 24;

    private final PlanFiles files;
    private final DueYears years;
    private final Programmes programmes;
    private final Portfolios portfolios;
    private final Capacities capacities;
    private final RequestTimes requests;

    Reckoning(
            PlanFiles files,
            DueYears years,
            Programmes programmes,
            Portfolios portfolios,
            Capacities capacities,
            RequestTimes requests) {
        this.files = files;
        this.years = years;
        this.programmes = programmes;
        this.portfolios = portfolios;
        this.capacities = capacities;
        this.requests = requests;
    }

    /**
     * What is known of everybody who was asked about.
     *
     * @param leading the programme of the leading method; null while none leads
     * @param found what they answer for
     * @param counted contacts by account manager, as are the others
     */
    record Known(
            LocalDate today,
            List<Stretch> weeks,
            @Nullable ProgrammePublished leading,
            Portfolios.Found found,
            Map<String, Counted> counted,
            Map<String, Portfolio> portfolios,
            Map<String, CapacityRecorded> capacities,
            Map<String, Reckoned> reckoned) {}

    Known of(Whose whose, Stretch period, LocalDate today) {
        List<Stretch> weeks = Stretch.weeks(today, WEEKS);
        Portfolios.Found found = portfolios.of(whose::holds);
        ProgrammePublished leading =
                found.method() == null ? null : programmes.find(found.method()).orElse(null);
        Map<String, CapacityRecorded> recorded = capacities.all();
        Map<String, Portfolio> theirs = theirs(whose, found, recorded.keySet());
        Map<String, Counted> counted = new TreeMap<>();
        theirs.keySet().forEach(manager -> counted.put(manager, new Counted(period, weeks)));
        count(counted, whose, period, weeks, today);
        Map<String, Long> asked = requests.of(before(today));
        Map<String, Reckoned> reckoned = new TreeMap<>();
        counted.forEach((manager, contacts) -> {
            CapacityRecorded capacity = recorded.get(manager);
            reckoned.put(
                    manager,
                    Reckoned.of(
                            contacts,
                            period,
                            weeks,
                            capacity == null ? null : capacity.hoursPerWeek(),
                            capacity == null ? Absences.NONE : new Absences(capacity.absences()),
                            plans(theirs.getOrDefault(manager, Portfolio.EMPTY), leading),
                            asked.getOrDefault(manager, 0L)));
        });
        return new Known(today, weeks, leading, found, counted, theirs, recorded, reckoned);
    }

    /** Whoever answers for customers, or was said to have time for them. */
    private static Map<String, Portfolio> theirs(Whose whose, Portfolios.Found found, Set<String> recorded) {
        Map<String, Portfolio> theirs = new TreeMap<>(found.byManager());
        recorded.stream().filter(whose::holds).forEach(one -> theirs.putIfAbsent(one, Portfolio.EMPTY));
        String asked = whose.accountManager();
        if (whose.holds(null)) {
            theirs.put(DueYears.NOBODY, found.nobodys());
        } else if (asked != null && whose.holds(asked)) {
            theirs.putIfAbsent(asked, Portfolio.EMPTY);
        }
        return theirs;
    }

    private static Stretch before(LocalDate today) {
        return new Stretch(today.minusWeeks(Load.WEEKS_OF_REQUESTS), today.minusDays(1));
    }

    private void count(
            Map<String, Counted> counted, Whose whose, Stretch period, List<Stretch> weeks, LocalDate today) {
        LocalDate last = later(period.to(), weeks.getLast().to());
        Counting counting = new Counting(counted, contacts(), today, last);
        if (whose.isEverybody()) {
            files.visitAfter("", file -> {
                counting.add(file);
                return true;
            });
            return;
        }
        LocalDate oldest = today.minusMonths(OLDEST_LATE_MONTHS);
        LocalDate first = period.from().isBefore(oldest) ? period.from() : oldest;
        Set<String> customers = new TreeSet<>();
        for (String manager : counted.keySet()) {
            years.between(manager, first, last).forEach(due -> customers.add(due.customerId()));
        }
        files.visit(customers, counting::add);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private BiFunction<String, String, Programme> contacts() {
        Map<String, Map<String, Programme>> known = new HashMap<>();
        return (method, tier) -> known.computeIfAbsent(method, none -> new HashMap<>())
                .computeIfAbsent(
                        tier,
                        none -> programmes
                                .find(method)
                                .flatMap(published -> published.promisedTo(tier))
                                .map(promised -> Programme.of(promised.contacts()))
                                .orElse(Programme.NOTHING));
    }

    /** Minutes a year. */
    private static long plans(Portfolio portfolio, @Nullable ProgrammePublished leading) {
        long minutes = 0;
        for (Map.Entry<String, Integer> tier : portfolio.customers().entrySet()) {
            minutes +=
                    (long) tier.getValue() * Treating.as(leading, tier.getKey()).ofPlan();
        }
        return minutes;
    }
}

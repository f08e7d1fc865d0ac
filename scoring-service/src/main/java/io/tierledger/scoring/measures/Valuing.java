package io.tierledger.scoring.measures;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.questions.Valuation;
import io.tierledger.contracts.questions.Valuation.Potential;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.measuring.DayBuckets;
import io.tierledger.scoring.measuring.Facts;
import io.tierledger.scoring.measuring.Kinds;
import io.tierledger.scoring.measuring.WindowSums;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Customer;
import io.tierledger.scoring.partition.InForce;
import io.tierledger.scoring.partition.Partition;
import io.tierledger.scoring.partition.TodaysRankings;
import io.tierledger.scoring.ranking.RankedList;
import io.tierledger.scoring.scorecards.Scoring;
import io.tierledger.scoring.scorecards.When;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What every customer brings and could bring, beside what a method makes of it: the numbers behind findings. */
final class Valuing {
    private static final Period YEAR = Period.ofMonths(12);
    private final OpenPartitions<Asked> open;
    private final TodaysRankings rankings;

    Valuing(OpenPartitions<Asked> open, TodaysRankings rankings) {
        this.open = open;
        this.rankings = rankings;
    }

    /** Criteria about what a customer could become have the word potential in their name. */
    static boolean isAboutPotential(Criterion criterion) {
        return List.of(criterion.id().split("-", -1)).contains("potential");
    }

    /** The measure of the last customer in the best band of the method's ranking as it stands today, minor units; null where none ranks. */
    public @Nullable Long rankedBorder(String method, LocalDate today) {
        for (Asked asked : open.whole().all()) {
            Optional<String> key =
                    asked.ask(partition -> rankedCriterion(partition.methods().find(method)));
            if (key.isPresent()) {
                OptionalLong border = rankings.border((int) today.toEpochDay(), key.get(), 0);
                return border.isPresent() ? border.getAsLong() : null;
            }
        }
        return null;
    }

    private static Optional<String> rankedCriterion(@Nullable InForce method) {
        for (int i = 0; method != null && i < method.rules().size(); i++) {
            if (method.rules().criterion(i).isRanked()) {
                return Optional.of(RankedList.key(
                        method.id(), method.rules().criterion(i).criterion().id()));
            }
        }
        return Optional.empty();
    }

    /** Whoever ever ordered, of one partition; empty when this instance does not handle it. */
    public List<Valuation> of(int partition, String method, LocalDate asOf) {
        return open.whole()
                .find(partition)
                .map(asked -> asked.ask(p -> all(p, method, asOf)))
                .orElse(List.of());
    }

    private static List<Valuation> all(Partition partition, String method, LocalDate asOf) {
        InForce inForce = partition.methods().find(method);
        Period window = inForce == null ? YEAR : inForce.rules().method().revenueWindow();
        Scoring scoring = new Scoring();
        List<Valuation> valuations = new ArrayList<>(partition.customers().size());
        for (Customer customer : partition.customers().everybody()) {
            DayBuckets buckets = customer.buckets();
            if (buckets != null && !customer.isRemoved()) {
                partition.tables().windows().next();
                valuations.add(valuation(partition, customer, buckets, window, asOf, scoring));
            }
        }
        return valuations;
    }

    private static Valuation valuation(
            Partition partition,
            Customer customer,
            DayBuckets buckets,
            Period window,
            LocalDate asOf,
            Scoring scoring) {
        WindowSums year = sums(buckets, YEAR, asOf);
        WindowSums seen = sums(buckets, window, asOf);
        int last = buckets.lastDay((int) asOf.toEpochDay(), Kinds.ALL);
        return new Valuation(
                customer.id(),
                year.amount,
                year.profit(),
                seen.count,
                seen.amount,
                last == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(last),
                customer.wallet() == Facts.UNKNOWN ? null : customer.wallet(),
                potentials(partition, customer, (int) asOf.toEpochDay(), scoring));
    }

    private static WindowSums sums(DayBuckets buckets, Period window, LocalDate asOf) {
        WindowSums sums = new WindowSums();
        buckets.sum((int) asOf.minus(window).toEpochDay(), (int) asOf.toEpochDay(), Kinds.ALL, sums);
        return sums;
    }

    private static List<Potential> potentials(Partition partition, Customer customer, int day, Scoring scoring) {
        List<Potential> potentials = new ArrayList<>(2);
        boolean known = !customer.judgements().recorded().isEmpty() || customer.wallet() != Facts.UNKNOWN;
        for (InForce method : partition.methods().all()) {
            if (known && customer.hasMemory()) {
                add(customer, method, day, scoring, potentials);
            }
        }
        return potentials;
    }

    private static void add(Customer customer, InForce method, int day, Scoring scoring, List<Potential> into) {
        boolean scored = false;
        for (int i = 0; i < method.rules().size(); i++) {
            Criterion criterion = method.rules().criterion(i).criterion();
            if (isAboutPotential(criterion)) {
                if (!scored) {
                    scoring.score(customer, method.rules(), method.layout(), customer.memory(), When.on(day));
                    scored = true;
                }
                if (!scoring.isProvisional(i)) {
                    into.add(new Potential(method.id(), criterion.id(), scoring.score(i), criterion.highest()));
                }
            }
        }
    }
}

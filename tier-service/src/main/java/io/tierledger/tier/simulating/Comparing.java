package io.tierledger.tier.simulating;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Method.TierProgramme;
import io.tierledger.contracts.method.Method.TierWords;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.Measures;
import io.tierledger.tier.neighbours.Measures.Measured;
import io.tierledger.tier.simulating.Simulation.Cell;
import io.tierledger.tier.simulating.Simulation.Mover;
import io.tierledger.tier.simulating.Simulation.Outcome;
import io.tierledger.tier.simulating.Simulation.TierCompared;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays the two outcomes side by side; blocking, for revenue and names are asked from neighbours. */
final class Comparing {
    private static final int MOVERS = 500;
    private static final String NONE = "none";
    private final Measures measures;
    private final CustomerNames names;
    private final String currency;

    Comparing(Measures measures, CustomerNames names, String currency) {
        this.measures = measures;
        this.names = names;
        this.currency = currency;
    }

    Outcome compare(Method published, Method draft, Placings before, Placings after) {
        Map<String, long[]> matrix = new TreeMap<>();
        List<Mover> movers = new ArrayList<>();
        long moved = 0;
        Set<String> everybody = new TreeSet<>(before.tiers.keySet());
        everybody.addAll(after.tiers.keySet());
        for (String customer : everybody) {
            String from = before.tiers.getOrDefault(customer, NONE);
            String to = after.tiers.getOrDefault(customer, NONE);
            matrix.computeIfAbsent(from + "|" + to, none -> new long[1])[0]++;
            if (!from.equals(to) && moved++ < MOVERS) {
                movers.add(new Mover(customer, null, from, to));
            }
        }
        return new Outcome(
                before.totals(), after.totals(), tiers(published, draft, before, after), cells(matrix), moved, named(movers));
    }

    private List<TierCompared> tiers(Method published, Method draft, Placings before, Placings after) {
        Map<String, Measured> money = measures.on(null).map(Measures.Told::customers).orElse(null);
        Set<String> ids = new LinkedHashSet<>(draft.tiers().stream().map(TierWords::id).toList());
        ids.addAll(published.tiers().stream().map(TierWords::id).toList());
        return ids.stream()
                .map(tier -> {
                    long was = count(before, tier);
                    long is = count(after, tier);
                    return new TierCompared(
                            tier, was, is, revenue(before, tier, money), revenue(after, tier, money),
                            was * contacts(published, tier), is * contacts(draft, tier));
                })
                .toList();
    }

    private static long count(Placings placings, String tier) {
        return placings.tiers.values().stream().filter(tier::equals).count();
    }

    private @Nullable Amount revenue(Placings placings, String tier, @Nullable Map<String, Measured> money) {
        if (money == null) {
            return null;
        }
        long sum = 0;
        for (Map.Entry<String, String> placed : placings.tiers.entrySet()) {
            Measured measured = placed.getValue().equals(tier) ? money.get(placed.getKey()) : null;
            sum += measured == null ? 0 : measured.revenueMinor();
        }
        return Amount.ofMinor(sum, currency);
    }

    private static long contacts(Method method, String tier) {
        TierProgramme programme = method.programme().get(tier);
        return programme == null
                ? 0
                : programme.contacts().values().stream().mapToLong(Integer::longValue).sum();
    }

    private static List<Cell> cells(Map<String, long[]> matrix) {
        List<Cell> cells = new ArrayList<>();
        matrix.forEach((names, customers) -> {
            String[] tiers = names.split("\\|", 2);
            cells.add(new Cell(tiers[0], tiers[1], customers[0]));
        });
        return cells;
    }

    private List<Mover> named(List<Mover> movers) {
        Map<String, String> known = names.of(movers.stream().map(Mover::customerId).toList());
        return movers.stream()
                .map(m -> new Mover(m.customerId(), known.get(m.customerId()), m.from(), m.to()))
                .toList();
    }
}

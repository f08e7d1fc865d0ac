package io.tierledger.tier.findings;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.findings.Findings.Finding;
import io.tierledger.tier.findings.Findings.Kind;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.Measures;
import io.tierledger.tier.neighbours.Measures.Measured;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.standings.Standings;
import io.tierledger.tier.standings.Step;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds tiers against revenue, profit and orders; blocking. */
final class FindingMismatches {
    private static final Measured NOTHING = new Measured(0, 0, 0);
    private static final int YEAR = 12;
    private static final Map<String, String> NOT_LOOKED_FOR = Map.of(
            "HIDDEN_A", "Wallet estimates and the judgements of other methods are scoring-service's.",
            "EXPENSIVE_C", "Contacts are engagement-service's.");
    private final Standings standings;
    private final Measures measures;
    private final CustomerNames names;
    private final String currency;

    FindingMismatches(Standings standings, Measures measures, CustomerNames names, String currency) {
        this.standings = standings;
        this.measures = measures;
        this.names = names;
        this.currency = currency;
    }

    Findings find(Policy policy, LocalDate today, @Nullable Kind wanted, int most) {
        Map<String, Measured> lately = told(today.plusMonths(YEAR - halfWindow(policy)));
        Map<String, Measured> year = told(today);
        boolean isJudged = policy.method().criteria().stream().anyMatch(Criterion::judged);
        List<Finding> found = new ArrayList<>();
        standings.all(policy.method().id(), steps -> {
            Step now = steps.at(null, null);
            if (now != null && now.tier() != null) {
                String id = steps.customerId();
                Measured measured = year.getOrDefault(id, NOTHING);
                boolean dead = now.tier().equals(policy.tiers().getFirst())
                        && lately.getOrDefault(id, NOTHING).orders() == 0;
                boolean hidden = isJudged
                        && now.provisional()
                        && now.tier().equals(policy.tiers().getLast())
                        && measured.orders() > 0;
                add(dead, Kind.DEAD_A, id, now.tier(), measured, found);
                add(hidden, Kind.HIDDEN_A_UNJUDGED, id, now.tier(), measured, found);
                add(measured.profitMinor() < 0, Kind.LOSS_MAKING, id, now.tier(), measured, found);
            }
        });
        return findings(policy, today, found, wanted, most);
    }

    private void add(boolean isSo, Kind kind, String customer, String tier, Measured measured, List<Finding> found) {
        if (isSo) {
            found.add(new Finding(
                    kind,
                    customer,
                    null,
                    tier,
                    Amount.ofMinor(measured.revenueMinor(), currency),
                    Amount.ofMinor(measured.profitMinor(), currency),
                    measured.orders()));
        }
    }

    private Findings findings(Policy policy, LocalDate today, List<Finding> found, @Nullable Kind wanted, int most) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, found.stream().filter(f -> f.kind() == kind).count());
        }
        List<Finding> shown = found.stream()
                .filter(f -> wanted == null || f.kind() == wanted)
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(f -> -f.revenue().minor())
                        .thenComparing(Finding::customerId))
                .limit(most)
                .toList();
        Map<String, String> known = names.of(shown.stream().map(Finding::customerId).toList());
        List<Finding> named = shown.stream()
                .map(f -> new Finding(
                        f.kind(), f.customerId(), known.get(f.customerId()), f.tier(), f.revenue(), f.profit(), f.orders()))
                .toList();
        return new Findings(policy.method().id(), today, counts, named, NOT_LOOKED_FOR);
    }

    private Map<String, Measured> told(LocalDate asOf) {
        return measures.on(asOf)
                .map(Measures.Told::customers)
                .orElseThrow(() -> new Refused(
                        503, "scoring-silent", "Scoring-service does not tell revenue and profit now; try again.", Map.of("retryAfter", 2)));
    }

    /** Months; measures are always over twelve, so the window that ends half a window later holds just the last half. */
    private static int halfWindow(Policy policy) {
        return policy.method().criteria().stream()
                .filter(c -> c.window() != null)
                .findFirst()
                .map(c -> (int) Period.parse(String.valueOf(c.window())).toTotalMonths() / 2)
                .filter(months -> months > 0 && months <= YEAR)
                .orElse(YEAR / 2);
    }
}

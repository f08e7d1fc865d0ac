package io.tierledger.tier.findings;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.method.Placing;
import io.tierledger.contracts.questions.Valuation;
import io.tierledger.tier.findings.Findings.Kind;
import io.tierledger.tier.placement.policy.Banding;
import io.tierledger.tier.placement.policy.Banding.Border;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** "Findings, for every method" of docs/methods.md, one rule after the other, for one method on one day; pure. */
final class Rules {
    private static final int HALF_MONTH = 15;
    private static final Period YEAR = Period.ofMonths(12);
    private final String method;
    private final String bestTier;
    private final String lastTier;
    private final String lowestTier;
    private final Period window;
    private final LocalDate today;
    private final int digits;
    private final @Nullable Criterion borderCriterion;
    private final @Nullable Border border;
    private final Method rules;

    /** @param rankedBorderMinor what the last customer in the best band is ranked by today; null where none ranks */
    Rules(Policy policy, LocalDate today, int digits, @Nullable Long rankedBorderMinor) {
        this.method = policy.method().id();
        this.bestTier = policy.tiers().getFirst();
        this.lowestTier = policy.tiers().getLast();
        this.lastTier = lastThatBuys(policy);
        this.rules = policy.method();
        this.today = today;
        this.digits = digits;
        List<Criterion> criteria = policy.method().criteria();
        this.window = policy.method().revenueWindow();
        this.borderCriterion = borderCriterion(criteria);
        this.border = border(policy, borderCriterion, rankedBorderMinor, digits);
    }

    /**
     * The last tier of those who buy: a ranking puts whoever has no order in the window in a tier of its own below all, in which nobody
     * could hide that ordered.
     */
    private static String lastThatBuys(Policy policy) {
        Placing.Table table = policy.method().placing().table();
        for (Criterion criterion : policy.method().criteria()) {
            Criterion.Ranking ranking = criterion.ranking();
            int key = table == null ? -1 : table.keys().indexOf(criterion.id());
            if (ranking != null && table != null && key >= 0) {
                return table.cells().stream()
                        .filter(cell -> ranking.bands().stream()
                                .anyMatch(band -> band.score() == cell.scores().get(key)))
                        .map(Placing.Table.Cell::tier)
                        .max(Comparator.comparingInt(policy::rank))
                        .orElse(policy.tiers().getLast());
            }
        }
        return policy.tiers().getLast();
    }

    /** The criterion that looks at what a customer brings: revenue in bands, else what is ranked. */
    private static @Nullable Criterion borderCriterion(List<Criterion> criteria) {
        Criterion banded = null;
        Criterion ranked = null;
        for (Criterion c : criteria) {
            boolean money =
                    c.measure() != null && c.measure().isMoney() && c.measure().addsUp();
            banded = banded == null
                            && c.measure() == Measure.REVENUE
                            && !c.bands().isEmpty()
                    ? c
                    : banded;
            ranked = ranked == null && money && c.ranking() != null ? c : ranked;
        }
        return banded == null ? ranked : banded;
    }

    /** Where the best score of that criterion begins. */
    private static @Nullable Border border(
            Policy policy, @Nullable Criterion criterion, @Nullable Long rankedBorderMinor, int digits) {
        if (criterion == null || criterion.ranking() == null) {
            return criterion == null ? null : Banding.border(policy, criterion, criterion.highest(), Lean.STRAIGHT);
        }
        return rankedBorderMinor == null
                ? null
                : new Border(BigDecimal.valueOf(rankedBorderMinor, digits), false, true);
    }

    boolean isDead(String tier, Valuation v) {
        LocalDate last = v.lastOrderedOn();
        return tier.equals(bestTier) && (last == null || last.isBefore(halfWindowFrom()));
    }

    /** Where hidden ones are: they order, and what they bring is below the border. */
    private boolean mayHide(String tier, Valuation v) {
        return tier.equals(lastTier)
                && v.windowOrders() > 0
                && (border == null || !border.isPassedBy(BigDecimal.valueOf(v.windowRevenueMinor(), digits)));
    }

    boolean isHiddenByWallet(String tier, Valuation v) {
        Long wallet = v.walletMinor();
        return mayHide(tier, v)
                && border != null
                && wallet != null
                && border.isPassedBy(BigDecimal.valueOf(wallet - v.revenueMinor(), digits));
    }

    boolean isHiddenByJudgement(String tier, Valuation v) {
        return mayHide(tier, v)
                && v.potentials().stream().anyMatch(p -> !p.method().equals(method) && p.score() == p.highest());
    }

    String method() {
        return method;
    }

    String bestTier() {
        return bestTier;
    }

    boolean isHiddenUnjudged(String tier, Valuation v) {
        return mayHide(tier, v) && v.potentials().isEmpty();
    }

    boolean isLossMaking(Valuation v) {
        return v.profitMinor() < 0;
    }

    boolean isExpensive(String tier, int contacts) {
        return (tier.equals(lastTier) || tier.equals(lowestTier)) && contacts > promised(tier);
    }

    /** Contacts a year that the programme promises to a tier. */
    int promised(String tier) {
        return rules.contactsAYear(tier);
    }

    private LocalDate halfWindowFrom() {
        long months = window.toTotalMonths();
        Period half = months == 0
                ? Period.ofDays(window.getDays() / 2)
                : Period.ofMonths((int) (months / 2)).plusDays(months % 2 * HALF_MONTH);
        return today.minus(half).plusDays(1);
    }

    /** First day of the twelve months that end today. */
    LocalDate yearFrom() {
        return today.minus(YEAR).plusDays(1);
    }

    @Nullable
    BigDecimal border() {
        return border == null ? null : border.value();
    }

    Findings.Basis basis(String currency) {
        BigDecimal value = border();
        return new Findings.Basis(
                bestTier,
                lastTier,
                window.toString(),
                today.minus(window).plusDays(1),
                halfWindowFrom(),
                border == null ? null : Objects.requireNonNull(borderCriterion).id(),
                value == null ? null : Numbers.amount(value, currency, digits),
                promised(lastTier));
    }

    /** Kinds that cannot be looked for under this method, by their code. */
    Map<Kind, String> withoutBasis() {
        return border == null ? Map.of(Kind.HIDDEN_A_WALLET, "no-border") : Map.of();
    }
}

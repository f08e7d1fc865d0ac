package io.tierledger.tier.receipts;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.Receipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One change in plain words, with its numbers: what happened on which day, and the facts that decided. */
public final class Sentence {
    private static final int FACTS = 3;
    private static final String ERASED = "erased";
    private final Method method;
    private final Language language;
    private final Facts facts;

    public Sentence(Method method, Language language, String currency) {
        this.method = method;
        this.language = language;
        this.facts = new Facts(language, currency);
    }

    public String about(ChangeReceipt change) {
        String what = what(change);
        String why = why(change);
        return (dutch() ? "Op " : "On ") + day(change.asOf()) + " " + what + (why.isEmpty() ? "." : ": " + why + ".");
    }

    private String what(ChangeReceipt change) {
        String from = change.from() == null ? "" : tier(change.from());
        String to = change.to() == null ? "" : tier(change.to());
        return switch (change.type()) {
            case "tier-assigned" -> dutch() ? "ingedeeld als " + to : "placed as " + to;
            case "tier-changed" ->
                ChangeReceipt.PROMOTION.equals(change.direction())
                        ? (dutch() ? "bevorderd van " + from + " naar " + to : "promoted from " + from + " to " + to)
                        : (dutch() ? "teruggezet van " + from + " naar " + to : "demoted from " + from + " to " + to);
            case "override-taken" -> dutch() ? "met de hand vastgehouden in " + to : "held by hand in " + to;
            case "override-released" ->
                dutch() ? "weer aan het beleid overgelaten in " + to : "left to the policy again in " + to;
            case "without-override" ->
                dutch()
                        ? "zonder de handmatige indeling verplaatst van " + from + " naar " + to
                        : "moved from " + from + " to " + to + " underneath the override";
            case ChangeReceipt.RETAINED -> dutch() ? "gebleven in " + to : "kept as " + to;
            default -> dutch() ? "uit " + from + " gehaald" : "taken out of " + from;
        };
    }

    private String why(ChangeReceipt change) {
        List<String> reasons = new ArrayList<>();
        if (change.cause().equals("REVIEW")) {
            facts.reviewed(change.rule()).ifPresent(reasons::add);
        }
        if (change.cause().equals("OVERRIDE")) {
            reasons.add(facts.byHand(change.rule()));
        } else if (change.type().equals("tier-withdrawn")) {
            reasons.add(facts.status(change.rule()));
        } else {
            reasons.addAll(because(Ground.of(change)));
        }
        if (change.reason() != null) {
            reasons.add(change.reason() + " (" + change.decidedBy() + ")");
        } else if (ERASED.equals(change.sealed())) {
            reasons.add(dutch() ? "wie het besloot en waarom, is gewist" : "who decided it and why was erased");
        }
        return String.join("; ", reasons);
    }

    /** Why a tier is proposed, in the words that a change for that reason would be told in. */
    public String because(CaseProposed proposed) {
        return String.join("; ", because(Ground.of(proposed)));
    }

    /** What something is decided by. */
    private record Ground(
            LocalDate asOf,
            String rule,
            @Nullable BigDecimal total,
            List<ShownContribution> contributions,
            @Nullable Ranked ranked) {

        static Ground of(ChangeReceipt change) {
            return new Ground(
                    change.asOf(),
                    change.rule(),
                    change.total(),
                    change.contributions(),
                    change.evidence().ranked());
        }

        static Ground of(CaseProposed proposed) {
            Receipt receipt = proposed.receipt();
            return new Ground(
                    proposed.asOf(),
                    receipt.rule(),
                    receipt.total(),
                    receipt.contributions().stream().map(ShownContribution::of).toList(),
                    receipt.ranked());
        }
    }

    private List<String> because(Ground ground) {
        if (ground.ranked() != null) {
            return List.of(rank(ground.ranked(), ground));
        }
        List<String> reasons = new ArrayList<>(facts(ground));
        if (ground.total() != null) {
            reasons.add(facts.total(ground.rule(), facts.number(ground.total())));
        }
        return reasons;
    }

    /** What moved since the scorecard before; everything, up to three, where nothing is known to have moved. */
    private List<String> facts(Ground change) {
        List<ShownContribution> moved = change.contributions().stream()
                .filter(c -> c.previousScore() != null && c.previousScore() != c.score())
                .toList();
        List<ShownContribution> all = change.total() == null || moved.isEmpty() ? change.contributions() : moved;
        return all.stream()
                .limit(FACTS)
                .map(contribution -> fact(contribution, change.asOf()))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String fact(ShownContribution contribution, LocalDate said) {
        for (Criterion criterion : method.criteria()) {
            if (criterion.id().equals(contribution.criterion())) {
                return facts.of(criterion, contribution, said);
            }
        }
        return null;
    }

    private String rank(Ranked ranked, Ground change) {
        String measured =
                facts(change).stream().findFirst().map(fact -> fact + ", ").orElse("");
        if (ranked.rank() < 1 || ranked.rank() > ranked.n()) {
            return measured.isEmpty() ? facts.unranked() : measured + facts.unranked();
        }
        return measured + facts.rank(ranked, change.asOf());
    }

    private String tier(String id) {
        return language.tier(method, id);
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }

    private boolean dutch() {
        return language == Language.NL;
    }
}

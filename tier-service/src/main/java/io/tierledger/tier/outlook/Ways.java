package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Criterion.Measure;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.tier.outlook.Outlook.Way;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Prospect.Step;
import io.tierledger.tier.placement.policy.Scorecard;
import io.tierledger.tier.receipts.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Steps in words: "EUR 12,400.00 more revenue on or before 1 March 2027 keeps B". */
final class Ways {
    private final Policy policy;
    private final Language language;
    private final String currency;
    private final LocalDate at;

    Ways(Policy policy, Language language, String currency, LocalDate at) {
        this.policy = policy;
        this.language = language;
        this.currency = currency;
        this.at = at;
    }

    List<Way> of(List<Step> steps, Scorecard then, String tier, boolean keeps) {
        return steps.stream().map(step -> way(step, then, tier, keeps)).toList();
    }

    private Way way(Step step, Scorecard then, String tier, boolean keeps) {
        Contribution present = then.contributions().stream()
                .filter(c -> c.criterion().equals(step.criterion()))
                .findFirst()
                .orElseThrow();
        Criterion criterion = policy.method().criteria().stream()
                .filter(c -> c.id().equals(step.criterion()))
                .findFirst()
                .orElseThrow();
        BigDecimal distance = step.distance();
        String what = distance == null ? better(criterion, step) : more(criterion, distance);
        String sentence = what + (nl() ? " uiterlijk " : " on or before ") + day() + (keeps ? (nl() ? " behoudt " : " keeps ") : (nl() ? " wint " : " wins ")) + tier;
        return new Way(
                step.criterion(), distance == null ? "SCORE" : "MEASURE", present.score(), step.score(), present.measure(),
                step.needed(), distance, sentence);
    }

    private String more(Criterion criterion, BigDecimal distance) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        boolean money = criterion.measure() == Measure.REVENUE
                || criterion.measure() == Measure.PROFIT
                || criterion.measure() == Measure.REMAINING_WALLET
                || criterion.measure() == Measure.AVERAGE_ORDER;
        format.setMaximumFractionDigits(2);
        format.setMinimumFractionDigits(money ? 2 : 0);
        return (money ? currency + " " : "") + format.format(distance) + (nl() ? " meer " : " more ") + word(criterion);
    }

    private String word(Criterion criterion) {
        return switch (criterion.measure()) {
            case REVENUE -> nl() ? "omzet" : "revenue";
            case PROFIT -> nl() ? "winst" : "profit";
            case ORDER_COUNT ->
                "orders" + (criterion.orderKind() == null ? "" : (nl() ? " van soort " : " of kind ") + criterion.orderKind());
            case REMAINING_WALLET -> nl() ? "nog te winnen omzet" : "remaining wallet";
            case null, default -> "(" + language.choose(criterion.name(), criterion.id()) + ")";
        };
    }

    private String better(Criterion criterion, Step step) {
        return language.choose(criterion.name(), criterion.id()) + (nl() ? ": score " : ": a score of ") + step.score();
    }

    private String day() {
        return at.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }

    private boolean nl() {
        return language == Language.NL;
    }
}

package io.tierledger.tier.findings;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.questions.Valuation;
import io.tierledger.tier.findings.Findings.Dismissal;
import io.tierledger.tier.findings.Findings.Finding;
import io.tierledger.tier.findings.Findings.Kind;
import io.tierledger.tier.findings.Findings.Task;
import io.tierledger.tier.receipts.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A finding with its numbers and one sentence that says them aloud. */
final class FindingSentence {
    private final Method method;
    private final Rules rules;
    private final Language language;
    private final String currency;
    private final int digits;
    private final boolean contactsAreKnown;
    private final UnaryOperator<String> methodNamed;

    /** @param methodNamed the display name of a method in the reader's language, by its id */
    FindingSentence(
            Method method,
            Rules rules,
            Language language,
            String currency,
            boolean contactsAreKnown,
            UnaryOperator<String> methodNamed) {
        this.methodNamed = methodNamed;
        this.method = method;
        this.rules = rules;
        this.language = language;
        this.currency = currency;
        this.digits = Amount.digits(currency);
        this.contactsAreKnown = contactsAreKnown;
    }

    Finding tell(
            RuleMatch found,
            @Nullable String name,
            @Nullable String accountManager,
            @Nullable Task task,
            @Nullable Dismissal dismissal) {
        Valuation v = found.valuation();
        Long wallet = v.walletMinor();
        BigDecimal border = rules.border();
        return new Finding(
                FindingId.of(method.id(), found).toString(),
                found.kind(),
                found.customerId(),
                name,
                accountManager,
                found.tier(),
                language.tier(method, found.tier()),
                Amount.ofMinor(v.revenueMinor(), currency),
                Amount.ofMinor(v.profitMinor(), currency),
                v.windowOrders(),
                v.lastOrderedOn(),
                wallet == null ? null : Amount.ofMinor(wallet, currency),
                wallet == null ? null : Amount.ofMinor(Math.max(0, wallet - v.revenueMinor()), currency),
                border == null ? null : Numbers.amount(border, currency, digits),
                v.potentials(),
                contactsAreKnown ? found.contacts() : null,
                found.kind() == Kind.EXPENSIVE_C ? rules.promised(found.tier()) : null,
                sentence(found),
                task,
                dismissal);
    }

    private String sentence(RuleMatch found) {
        Valuation v = found.valuation();
        String revenue = money(v.revenueMinor());
        return switch (found.kind()) {
            case DEAD_A ->
                v.lastOrderedOn() == null
                        ? say("In ", "In ") + tier(found) + say(" and never ordered.", " en nooit iets besteld.")
                        : say("In ", "In ") + tier(found) + say(", last ordered on ", ", laatste order op ")
                                + day(v.lastOrderedOn()) + ".";
            case HIDDEN_A_WALLET ->
                say("Spends ", "Besteedt ")
                        + money(v.walletMinor() == null ? 0 : v.walletMinor())
                        + say(" a year in all, ", " per jaar in totaal, ")
                        + revenue
                        + say(
                                " of it with us; the rest reaches the border of ",
                                " daarvan bij ons; de rest haalt de grens van ")
                        + language.tier(method, rules.bestTier()) + ".";
            case HIDDEN_A_JUDGED ->
                say("Brings ", "Brengt ") + revenue
                        + say("; its potential is judged highest by ", "; de potentie is het hoogst beoordeeld in ")
                        + judges(v) + ".";
            case HIDDEN_A_UNJUDGED ->
                say("Brings ", "Brengt ")
                        + revenue
                        + say(", and nobody has judged its potential.", ", en niemand heeft de potentie beoordeeld.");
            case LOSS_MAKING ->
                say("Loses ", "Verliest ") + money(-v.profitMinor()) + say(" on a revenue of ", " op een omzet van ")
                        + revenue + ".";
            case EXPENSIVE_C ->
                found.contacts()
                        + say(
                                " contacts in twelve months; the programme promises ",
                                " contacten in twaalf maanden; het programma belooft ")
                        + rules.promised(found.tier()) + ".";
        };
    }

    private String judges(Valuation v) {
        return String.join(
                ", ",
                v.potentials().stream()
                        .filter(p -> p.score() == p.highest() && !p.method().equals(method.id()))
                        .map(p -> methodNamed.apply(p.method()))
                        .distinct()
                        .toList());
    }

    private String tier(RuleMatch found) {
        return language.tier(method, found.tier());
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }

    private String money(long minor) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return currency + " " + format.format(BigDecimal.valueOf(minor, digits));
    }

    /** Why a kind was not looked for. */
    static String reason(String code, Language language) {
        Map<String, String> en = Map.of(
                "no-contacts",
                "No contacts are recorded yet.",
                FindingSearch.ENGAGEMENT_SILENT,
                "Engagement-service does not tell contacts now; try again.",
                "no-border",
                "This method has no border in money.");
        Map<String, String> nl = Map.of(
                "no-contacts",
                "Er zijn nog geen contacten vastgelegd.",
                FindingSearch.ENGAGEMENT_SILENT,
                "Engagement-service geeft nu geen contacten door; probeer het nog eens.",
                "no-border",
                "Deze methode heeft geen grens in geld.");
        return (language.locale().getLanguage().equals(Locale.of("nl").getLanguage()) ? nl : en)
                .getOrDefault(code, code);
    }

    private String say(String en, String nl) {
        return language == Language.NL ? nl : en;
    }
}

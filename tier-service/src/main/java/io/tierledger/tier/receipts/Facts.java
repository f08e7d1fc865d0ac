package io.tierledger.tier.receipts;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Criterion.Band;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.scores.Ranked;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures, judgements and borders in words: "revenue of the past 12 months EUR 12,345.67 is between 10,000 and 250,000". */
final class Facts {
    private final Language language;
    private final String currency;

    Facts(Language language, String currency) {
        this.language = language;
        this.currency = currency;
    }

    /** @param said the day of which the sentence speaks; another one of the measure is named */
    String of(Criterion criterion, ShownContribution contribution, LocalDate said) {
        BigDecimal measure = contribution.measure();
        if (measure == null || criterion.measure() == null) {
            return judged(criterion, contribution);
        }
        String band = band(criterion, contribution.score());
        return name(criterion) + " " + value(criterion.measure(), measure)
                + unless(said, contribution.measuredOn(), nl() ? "gemeten op " : "measured on ")
                + (band.isEmpty() ? "" : (nl() ? " is " : " is ") + band);
    }

    private String unless(LocalDate said, @Nullable LocalDate day, String words) {
        return day == null || day.equals(said) ? "" : " (" + words + day(day) + ")";
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }

    private String judged(Criterion criterion, ShownContribution contribution) {
        String name = decapitalise(language.choose(criterion.name(), criterion.id()));
        if (!contribution.hasBeenJudged()) {
            return name + (nl() ? " is nog niet beoordeeld" : " has not been judged yet");
        }
        String words = language.choose(criterion.words().getOrDefault(contribution.score(), Map.of()), "");
        return name
                + (nl() ? " is beoordeeld met " : " was judged ")
                + contribution.score()
                + (words.isEmpty() ? "" : " (" + words + ")")
                + (contribution.judgedBy() == null ? "" : (nl() ? " door " : " by ") + contribution.judgedBy());
    }

    private String name(Criterion criterion) {
        Measure measure = criterion.measure();
        String what = measure == null ? criterion.id() : language.choose(measure.words(), criterion.id());
        String of = criterion.orderKind() == null ? "" : (nl() ? " van soort " : " of kind ") + criterion.orderKind();
        if (criterion.window() == null || measure != null && measure.isOfAnEstimate()) {
            return what + of;
        }
        long months = Period.parse(criterion.window()).toTotalMonths();
        return what + of + (nl() ? " van de afgelopen " + months + " maanden" : " of the past " + months + " months");
    }

    private String value(Measure measure, BigDecimal value) {
        return measure.isMoney() ? currency + " " + money(value) : number(value);
    }

    private String band(Criterion criterion, int score) {
        for (Band band : criterion.bands()) {
            if (band.score() == score) {
                BigDecimal low = band.from() != null ? band.from() : band.above();
                BigDecimal high = band.below() != null ? band.below() : band.upTo();
                return borders(band, low, high);
            }
        }
        return "";
    }

    private String borders(Band band, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && high != null) {
            return (nl() ? "tussen " : "between ") + number(low) + (nl() ? " en " : " and ") + number(high);
        }
        if (low != null) {
            return (band.from() != null ? (nl() ? "minstens " : "at least ") : (nl() ? "boven " : "above "))
                    + number(low);
        }
        return high == null
                ? ""
                : (band.below() != null ? (nl() ? "onder " : "below ") : (nl() ? "hoogstens " : "at most "))
                        + number(high);
    }

    String rank(Ranked ranked, LocalDate said) {
        return (nl() ? "nummer " : "number ")
                + number(BigDecimal.valueOf(ranked.rank()))
                + (nl() ? " van " : " of ")
                + number(BigDecimal.valueOf(ranked.n()))
                + unless(said, ranked.day(), nl() ? "gerangschikt op " : "ranked on ");
    }

    String unranked() {
        return nl() ? "geen order in het venster" : "no order in the window";
    }

    /** From {@code …: total 11, from 8: B} the part about the total. */
    String total(String rule, String total) {
        int from = rule.indexOf(", from ");
        int below = rule.indexOf(", below ");
        String border = from >= 0 ? rule.substring(from + 7) : below >= 0 ? rule.substring(below + 8) : "";
        int end = border.indexOf(':');
        String line = end < 0 ? "" : border.substring(0, end);
        String side = from >= 0 ? (nl() ? ", vanaf " : ", from ") : (nl() ? ", onder " : ", below ");
        return (nl() ? "totaal " : "total ") + total + (line.isEmpty() ? "" : side + line);
    }

    /** From {@code set by hand until 2027-06-30: A}, or {@code override ended: B}. */
    String byHand(String rule) {
        int until = rule.indexOf("until ");
        if (until < 0) {
            return nl() ? "de handmatige indeling is afgelopen" : "the override ended";
        }
        LocalDate day = LocalDate.parse(rule.substring(until + 6, until + 16));
        return (nl() ? "met de hand ingedeeld tot en met " : "set by hand until ") + day(day);
    }

    /** From {@code decided in review until 2027-06-30: B; proposed: …}, or of an override that stayed; empty for a tier that was proposed. */
    Optional<String> reviewed(String rule) {
        int proposed = rule.indexOf("; proposed: ");
        if (proposed < 0) {
            return Optional.empty();
        }
        if (!rule.startsWith("decided in review until ")) {
            return Optional.of(byHand(rule));
        }
        LocalDate day = LocalDate.parse(rule.substring(24, 34));
        return Optional.of(
                (nl() ? "in de herbeoordeling besloten tot en met " : "decided in the review until ") + day(day));
    }

    /** From {@code status insolvent: no tier} the status in words. */
    String status(String rule) {
        if (rule.startsWith("no order left")) {
            return nl() ? "elke bestelling is geannuleerd" : "every order was cancelled";
        }
        String status =
                rule.startsWith("status ") && rule.indexOf(':') > 7 ? rule.substring(7, rule.indexOf(':')) : rule;
        String word = switch (status) {
            case "insolvent" -> nl() ? "failliet" : status;
            case "blocked" -> nl() ? "geblokkeerd" : status;
            case "removed" -> nl() ? "verwijderd" : status;
            case "lost" -> nl() ? "verloren" : status;
            case "inactive" -> nl() ? "inactief" : status;
            default -> status;
        };
        return (nl() ? "de klant is " : "the customer is ") + word;
    }

    String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    private String money(BigDecimal value) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** As it stands within a sentence; a question keeps its capital, between quotes. */
    private static String decapitalise(String text) {
        if (text.endsWith("?")) {
            return '"' + text + '"';
        }
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private boolean nl() {
        return language == Language.NL;
    }
}

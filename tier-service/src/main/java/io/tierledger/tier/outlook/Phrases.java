package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.method.Measure.Lever;
import io.tierledger.tier.outlook.Outlook.ChangeWords;
import io.tierledger.tier.outlook.Outlook.Way;
import io.tierledger.tier.receipts.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes in words: "EUR 12,400.00 more revenue on or before 1 March 2027 keeps B". */
final class Phrases {
    private final Language language;
    private final String currency;

    Phrases(Language language, String currency) {
        this.language = language;
        this.currency = currency;
    }

    Way way(AssumedCustomer start, List<Change> changes, LocalDate by, String tierName, boolean keeps) {
        List<ChangeWords> words =
                changes.stream().map(change -> words(start, change)).toList();
        String what = words.stream().map(ChangeWords::sentence).collect(Collectors.joining(say(" and ", " en ")));
        String sentence = what + say(" on or before ", " uiterlijk ") + day(by) + " "
                + (keeps ? say("keeps", "behoudt") : say("wins", "wint")) + " " + tierName;
        return new Way(words, sentence, true);
    }

    private ChangeWords words(AssumedCustomer start, Change change) {
        Criterion c = start.criteria().get(change.criterion());
        BigDecimal now = start.measure(change.criterion());
        BigDecimal then = start.with(change).measure(change.criterion());
        BigDecimal distance = distance(start, change);
        return new ChangeWords(
                c.id(),
                language.choose(c.name(), c.id()),
                kind(change),
                unit(c, change),
                start.present(change.criterion()).score(),
                change.score(),
                change instanceof Change.Judged ? null : now,
                change instanceof Change.Judged ? null : then,
                distance,
                change instanceof Change.Ordered o ? o.kind() : null,
                sentence(c, change, distance));
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.Ordered o -> "ORDERS";
            case Change.Estimated e -> "WALLET";
            case Change.Judged j -> "JUDGEMENT";
            case Change.Paid p -> "FACT";
        };
    }

    private static @Nullable BigDecimal distance(AssumedCustomer start, Change change) {
        return switch (change) {
            case Change.Ordered o when o.amountMinor() > 0 -> start.money(o.amountMinor());
            case Change.Ordered o -> BigDecimal.valueOf(o.count());
            case Change.Estimated e -> start.money(e.raisedByMinor());
            case Change.Paid p -> BigDecimal.valueOf(Math.abs(p.days() - p.from()));
            case Change.Judged j -> null;
        };
    }

    private static String unit(Criterion c, Change change) {
        return switch (change) {
            case Change.Judged j -> "SCORE";
            case Change.Ordered o -> o.amountMinor() > 0 ? "MONEY" : "ORDERS";
            case Change.Estimated e -> "MONEY";
            case Change.Paid p -> unit(c);
        };
    }

    static String unit(Criterion c) {
        return c.measure() == null ? "SCORE" : c.measure().unit().name();
    }

    private String sentence(Criterion c, Change change, @Nullable BigDecimal distance) {
        return switch (change) {
            case Change.Ordered o when o.amountMinor() > 0 -> money(distance) + say(" more ", " meer ") + bought(c, o);
            case Change.Ordered o ->
                o.count()
                        + (o.count() == 1 ? say(" more order", " order erbij") : say(" more orders", " orders erbij"))
                        + of(o);
            case Change.Estimated e ->
                say("an estimate of total spend ", "een schatting van de totale besteding ")
                        + money(distance)
                        + say(" higher", " hoger");
            case Change.Judged j ->
                say("\"", "\"")
                        + language.choose(c.name(), c.id())
                        + say("\" judged ", "\" beoordeeld met ")
                        + j.score();
            case Change.Paid p ->
                say("paying in ", "betalen in ")
                        + p.days()
                        + (p.days() == 1 ? say(" day", " dag") : say(" days", " dagen"));
        };
    }

    private String bought(Criterion c, Change.Ordered ordered) {
        Lever lever = c.measure() == null ? Lever.AMOUNT : c.measure().lever();
        return language.choose((lever == Lever.PROFIT ? Measure.PROFIT : Measure.REVENUE).words(), "")
                + of(ordered)
                + (lever == Lever.ONE_AMOUNT ? say(" in one order", " in één order") : "");
    }

    private String of(Change.Ordered ordered) {
        return ordered.kind() == null ? "" : say(" of kind ", " van soort ") + ordered.kind();
    }

    String money(@Nullable BigDecimal amount) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return currency + " " + (amount == null ? "" : format.format(amount));
    }

    private String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }

    String clocks(Changing changing) {
        String better = say("A promotion counts ", "Een promotie telt ") + clock(changing.promotion());
        String worse = say("a demotion ", "een degradatie ")
                + clock(changing.demotion())
                + after(
                        changing.demotionAfter(),
                        say(", after ", ", na "),
                        say(" of worse assessments", " van slechtere beoordelingen"))
                + after(
                        changing.minimumStay(),
                        say(", never within ", ", nooit binnen "),
                        say(" of a promotion", " na een promotie"))
                + (changing.oneStepDown() ? say(", one step at a time", ", één stap tegelijk") : "");
        return better + "; " + worse + ".";
    }

    private String after(@Nullable String period, String before, String after) {
        return period == null ? "" : before + length(Period.parse(period)) + after;
    }

    private String length(Period period) {
        List<String> parts = new ArrayList<>();
        if (period.getYears() > 0) {
            parts.add(period.getYears() + (period.getYears() == 1 ? say(" year", " jaar") : say(" years", " jaar")));
        }
        if (period.getMonths() > 0) {
            parts.add(period.getMonths()
                    + (period.getMonths() == 1 ? say(" month", " maand") : say(" months", " maanden")));
        }
        if (period.getDays() > 0) {
            parts.add(period.getDays() + (period.getDays() == 1 ? say(" day", " dag") : say(" days", " dagen")));
        }
        return String.join(say(" and ", " en "), parts);
    }

    private String clock(Clock clock) {
        return switch (clock) {
            case AT_ONCE -> say("at once", "direct");
            case MONTHLY -> say("at the end of a month", "aan het eind van een maand");
            case AT_REVIEW -> say("in a review", "in een herbeoordeling");
        };
    }

    String obstacle(String status) {
        return say(
                "A customer that is " + status + " has no place under this method.",
                "Een klant met status " + status + " heeft geen plaats in deze methode.");
    }

    private String say(String en, String nl) {
        return language == Language.NL ? nl : en;
    }
}

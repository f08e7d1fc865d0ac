package io.tierledger.engagement.servicelevels;

import io.tierledger.contracts.Amount;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.partition.Entitled.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may be told of its levels (S2): levels in words, money and a day; never a tier, a score, a border or a judgement.
 *
 * @param nl in Dutch
 * @param en in English
 */
record TextToCustomer(String nl, String en) {
    private static final BigDecimal ROUNDED_TO = BigDecimal.valueOf(500);

    /**
     * What it takes to be given more.
     *
     * @param by the last day on which it counts
     */
    record Takes(Amount amount, LocalDate by) {}

    /** @param takes null where nobody knows, or it cannot be said in money */
    static TextToCustomer of(Standing standing, @Nullable Takes takes, String currency) {
        return new TextToCustomer(
                text(standing, takes, LevelWords.DUTCH, currency), text(standing, takes, LevelWords.ENGLISH, currency));
    }

    private static String text(Standing standing, @Nullable Takes takes, Locale language, String currency) {
        LevelWords words = new LevelWords(language, currency);
        String now = levels(standing, standing.position(), words);
        if (standing.position() == 0) {
            return words.line("best", now);
        }
        String next = levels(standing, standing.position() - 1, words);
        if (next.equals(now)) {
            return words.line("now", now);
        }
        return takes == null
                ? words.line("more-together", now, next)
                : words.line("more-bought", now, words.day(takes.by()), words.money(rounded(takes.amount())), next);
    }

    /** As the customer would be given them in a tier. */
    private static String levels(Standing standing, int position, LevelWords words) {
        return Stream.of(Capability.values())
                .flatMap(capability -> Stream.ofNullable(standing.levels()
                                .given(capability, standing.granted(), position)
                                .value())
                        .flatMap(value -> words.say(capability, value).stream()))
                .collect(Collectors.joining(", "));
    }

    /** Up, so that it is enough. */
    static BigDecimal rounded(Amount amount) {
        return new BigDecimal(amount.amount())
                .divide(ROUNDED_TO, 0, RoundingMode.CEILING)
                .multiply(ROUNDED_TO);
    }
}

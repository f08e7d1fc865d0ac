package io.tierledger.engagement.servicelevels;

import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.granting.Responses;
import io.tierledger.engagement.granting.Scale;
import io.tierledger.platform.web.Catalogues;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** Levels as a customer reads them, in a language: {@code levels/text}. */
final class LevelWords {
    static final Locale ENGLISH = Locale.UK;
    static final Locale DUTCH = Locale.of("nl", "NL");

    private static final Pattern FREE_FROM = Pattern.compile("free from (\\d{1,9})");
    private static final Pattern LESS = Pattern.compile("standard less (\\d{1,2}(?:\\.\\d{1,2})?) percent");

    private static final MessageSource LINES = Catalogues.of("levels/text");

    private final Locale language;
    private final String currency;

    LevelWords(Locale language, String currency) {
        this.language = language;
        this.currency = currency;
    }

    /** Empty for a value that nobody said how to say: a house's own words are not for customers. */
    Optional<String> say(Capability capability, String value) {
        return switch (capability) {
            case RESPONSE ->
                Optional.of(line("response." + Responses.level(value).name()));
            case DISCOUNT_CEILING, PAYMENT_TERM ->
                Optional.ofNullable(Scale.number(value)).map(number -> counted(capability, number));
            case DELIVERY ->
                matching(FREE_FROM, value)
                        .map(from -> line("delivery.free-from", money(new BigDecimal(from))))
                        .or(() -> word(capability, value));
            case PRICE_LIST ->
                matching(LESS, value)
                        .map(less -> line("price-list.less", written(new BigDecimal(less))))
                        .or(() -> word(capability, value));
            case FIXED_CONTACT -> word(capability, value);
        };
    }

    private String counted(Capability capability, BigDecimal number) {
        return number.signum() == 0
                ? line(capability.word() + ".none")
                : line(capability.word(), written(number), number.compareTo(BigDecimal.ONE) == 0 ? 1 : 2);
    }

    private Optional<String> word(Capability capability, String value) {
        String key = capability.word() + "." + value;
        return Optional.ofNullable(LINES.getMessage(key, new Object[0], null, language));
    }

    String line(String key, Object... data) {
        return LINES.getMessage(key, data, language);
    }

    String money(BigDecimal amount) {
        return currency + " " + written(amount);
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language));
    }

    private String written(BigDecimal number) {
        return NumberFormat.getInstance(language).format(number);
    }

    private static Optional<String> matching(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

package io.tierledger.customer.importing.rows;

import io.tierledger.platform.web.Refused;
import io.tierledger.reading.Declared;
import io.tierledger.reading.Format;
import io.tierledger.reading.Numbers;
import io.tierledger.reading.Rows;
import io.tierledger.reading.Unreadable;
import java.io.InputStream;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * How a file was handed in.
 *
 * @param sender who answers for it; null when nobody is named
 */
public record Submission(
        Format format,
        @Nullable String charset,
        Locale locale,
        @Nullable String sender) {
    /** A language and perhaps a region; {@code null} and {@code false} would be languages to the JDK. */
    public static final String LOCALE = "^[A-Za-z]{2,3}(-[A-Za-z]{2})?$";

    /** Of which we know how they write numbers and days; for any other we would only guess. */
    private static final Set<String> LANGUAGES = Arrays.stream(NumberFormat.getAvailableLocales())
            .map(Locale::getLanguage)
            .filter(Predicate.not(String::isEmpty))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** @throws Refused 415 for a media type or coding that we do not read, 400 for a locale that is none */
    public static Submission of(HttpHeaders headers, @Nullable String locale, @Nullable String sender) {
        try {
            MediaType type = headers.getContentType();
            Declared declared = Declared.of(
                    type == null ? "" : type.getType(),
                    type == null ? "" : type.getSubtype(),
                    type == null ? null : type.getParameter("charset"),
                    headers.getFirst(HttpHeaders.CONTENT_ENCODING));
            return new Submission(declared.format(), declared.charset(), locale(locale), sender);
        } catch (InvalidMediaTypeException none) {
            throw new Refused(415, "media-type", "The Content-Type is none that we know.", Map.of());
        } catch (Unreadable unreadable) {
            throw new Refused(
                    unreadable.status(), unreadable.code(), String.valueOf(unreadable.getMessage()), Map.of());
        }
    }

    public Rows rows(InputStream body, Intake<?> intake) {
        char point = new Numbers(locale).point();
        return format.rows(body, charset, intake.columns(), intake.keepsFacts(), point, intake.remarks());
    }

    private static Locale locale(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return Locale.ROOT;
        }
        Locale locale = asked.matches(LOCALE) ? Locale.forLanguageTag(asked) : Locale.ROOT;
        if (!LANGUAGES.contains(locale.getLanguage())
                || !locale.getCountry().isEmpty() && !COUNTRIES.contains(locale.getCountry())) {
            throw Refused.malformed("locale", "locale is a language tag such as nl or en-GB.");
        }
        return locale;
    }
}

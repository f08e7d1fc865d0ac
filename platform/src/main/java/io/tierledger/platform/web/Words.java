package io.tierledger.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Refusals in the reader's language: {@code problems/platform}, {@code problems/files}, {@code problems/rights} and {@code problems/<service>}, a
 * line for each code, its data by name in braces; {@code {value}} is what the English names at its end, where the data has none. A code that says different things of different
 * fields has lines {@code code.field} too.
 */
public final class Words {
    private static final Locale DUTCH = Locale.of("nl");
    /** What is filled in is not looked at again: it may hold braces of its own. */
    private static final Pattern BRACES = Pattern.compile("\\{([A-Za-z]+)}");

    private final MessageSource lines;

    /** @param service the service whose own lines are added to the platform's */
    public Words(String service) {
        this.lines =
                Catalogues.of(Stream.of("problems/" + service, "problems/files", "problems/rights", "problems/platform")
                        .filter(name -> Words.class.getResource("/" + name + ".properties") != null)
                        .toArray(String[]::new));
    }

    /** English, unless {@code Accept-Language} prefers Dutch. */
    public static Locale language(HttpHeaders headers) {
        String asked = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale best = asked == null
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(asked), List.of(Locale.ENGLISH, DUTCH));
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException noLanguage) {
            return Locale.ENGLISH;
        }
    }

    /** An answer with words of a language in it, which caches keep for whoever asks for that language. */
    public static <T> ResponseEntity<T> in(Locale language, T body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    /** What a reader is told; the English of the place that refused where it has words of its own. */
    String of(Refused refused, Locale language) {
        return refused.isInOwnWords() && language.equals(Locale.ENGLISH)
                ? String.valueOf(refused.getMessage())
                : said(refused.code(), refused.properties(), String.valueOf(refused.getMessage()), language);
    }

    /**
     * What is wrong with a row of a file.
     *
     * @param english as it was said when the file was read
     */
    public String ofRow(String code, String field, String english, Locale language) {
        return language.equals(Locale.ENGLISH) ? english : said(code, Map.of("field", field), english, language);
    }

    /**
     * What should be known of a file.
     *
     * @param data what the words name, by name
     */
    public String ofRemark(String code, Map<String, Object> data, String english, Locale language) {
        return said(code, data, english, language);
    }

    private String said(String code, Map<String, Object> data, String otherwise, Locale language) {
        String line = line(code, data.get("field"), language);
        return line == null
                ? otherwise
                : ended(BRACES.matcher(line)
                        .replaceAll(name -> filled(name, value(data, name.group(1), otherwise, language)))
                        .strip());
    }

    /** A sentence whose last word was empty ends all the same. */
    private static String ended(String sentence) {
        return sentence.endsWith(":") ? sentence.substring(0, sentence.length() - 1) + "." : sentence;
    }

    private static String filled(MatchResult braces, @Nullable String value) {
        return Matcher.quoteReplacement(value == null ? braces.group() : value);
    }

    private @Nullable String line(String code, @Nullable Object field, Locale language) {
        String special = field == null ? null : lines.getMessage(code + "." + field, null, null, language);
        return special == null ? lines.getMessage(code, null, null, language) : special;
    }

    /** What a thing is called is translated too: {@code what.customer=klant}. */
    private @Nullable String value(Map<String, Object> data, String name, String english, Locale language) {
        Object value = data.get(name);
        if (name.equals("value") && value == null) {
            int last = english.lastIndexOf(": ");
            return last < 0 ? "" : english.substring(last + 2);
        }
        return value == null ? "" : lines.getMessage(name + "." + value, null, value.toString(), language);
    }
}

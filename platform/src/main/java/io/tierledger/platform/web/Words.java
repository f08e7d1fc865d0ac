package io.tierledger.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * Refusals in the reader's language: {@code problems/platform} and {@code problems/<service>}, a line for each code, its data by name in
 * braces. A code that says different things of different fields has lines {@code code.field} too.
 */
public final class Words {
    private static final Locale DUTCH = Locale.of("nl");
    private static final PropertyPlaceholderHelper BRACES = new PropertyPlaceholderHelper("{", "}");
    private final MessageSource lines;

    /** @param service the service whose own lines are added to the platform's */
    public Words(String service) {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        String own = "problems/" + service;
        if (Words.class.getResource("/" + own + ".properties") != null) {
            bundles.addBasenames(own);
        }
        bundles.addBasenames("problems/platform");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        this.lines = bundles;
    }

    /** English, unless {@code Accept-Language} prefers Dutch. */
    static Locale language(HttpHeaders headers) {
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

    /** What a reader is told; the English of the place that refused where it has words of its own. */
    String of(Refused refused, Locale language) {
        String own = String.valueOf(refused.getMessage());
        if (refused.isInOwnWords() && language.equals(Locale.ENGLISH)) {
            return own;
        }
        String line = line(refused, language);
        return line == null
                ? own
                : BRACES.replacePlaceholders(line, name -> value(refused.properties(), name, language));
    }

    private @Nullable String line(Refused refused, Locale language) {
        Object field = refused.properties().get("field");
        String special = field == null ? null : lines.getMessage(refused.code() + "." + field, null, null, language);
        return special == null ? lines.getMessage(refused.code(), null, null, language) : special;
    }

    /** What a thing is called is translated too: {@code what.customer=klant}. */
    private @Nullable String value(Map<String, Object> data, String name, Locale language) {
        Object value = data.get(name);
        return value == null ? "" : lines.getMessage(name + "." + value, null, value.toString(), language);
    }
}

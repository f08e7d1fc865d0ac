package io.tierledger.tier.receipts;

import io.tierledger.contracts.method.Method;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages of answers. */
public enum Language {
    EN(Locale.UK),
    NL(Locale.of("nl", "NL"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The first of the reader's languages that we speak; English otherwise. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return EN;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getRange().startsWith("nl")) {
                    return NL;
                }
                if (range.getRange().startsWith("en")) {
                    return EN;
                }
            }
        } catch (IllegalArgumentException notALanguage) {
            return EN;
        }
        return EN;
    }

    public Locale locale() {
        return locale;
    }

    /** Display text in this language, in English when there is none, or what there is otherwise. */
    public String choose(Map<String, String> texts, String otherwise) {
        String own = texts.get(name().toLowerCase(Locale.ROOT));
        return own != null ? own : texts.getOrDefault("en", otherwise);
    }

    public String tier(Method method, String tier) {
        for (Method.TierWords words : method.tiers()) {
            if (words.id().equals(tier)) {
                return choose(words.name(), tier);
            }
        }
        return tier;
    }
}

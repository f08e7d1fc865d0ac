package io.tierledger.gateway;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages of refusals. */
enum Language {
    ENGLISH("en"),
    DUTCH("nl");

    private static final List<Locale> SPOKEN = List.of(Locale.of("en"), Locale.of("nl"));
    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The reader's, as far as we speak it and the header can be read. */
    static Language of(HttpHeaders headers) {
        try {
            var wanted = Locale.lookup(headers.getAcceptLanguage(), SPOKEN);
            return wanted != null && wanted.getLanguage().equals(DUTCH.code) ? DUTCH : ENGLISH;
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }

    /** The same of a header as it stands, before there is a request. */
    static Language of(@Nullable String acceptLanguage) {
        var headers = new HttpHeaders();
        if (acceptLanguage != null) {
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
        }
        return of(headers);
    }

    String code() {
        return code;
    }
}

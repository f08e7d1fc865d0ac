package io.tierledger.identity;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** A page in one language, without scripts, in the dashboard's style. Whatever is put into it is text, never markup. */
final class Page {
    private static final List<Locale> SPOKEN = List.of(Locale.of("en"), Locale.of("nl"));

    private final Locale language;
    private final ResourceBundle words;
    private final StringBuilder body = new StringBuilder();

    private Page(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "identity.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param wanted a header or a list of tags as OpenID's {@code ui_locales}; English for what we do not speak */
    static Page in(@Nullable String wanted) {
        return new Page(language(wanted == null ? "" : wanted.strip().replace(' ', ',')));
    }

    private static Locale language(String wanted) {
        try {
            Locale found = wanted.isEmpty() ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
            return found == null ? SPOKEN.getFirst() : found;
        } catch (IllegalArgumentException unreadable) {
            return SPOKEN.getFirst();
        }
    }

    /** Words of a key, safe within markup. */
    String words(String key) {
        return text(words.getString(key));
    }

    static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    Page heading(String key) {
        return add("<h1>" + words(key) + "</h1>");
    }

    Page paragraph(String key) {
        return add("<p class=\"quiet\">" + words(key) + "</p>");
    }

    Page alert(String key) {
        return add("<div class=\"notice failed\" role=\"alert\"><p>" + words(key) + "</p></div>");
    }

    /** The way to where one signs in. */
    Page toSignIn() {
        return add("<p><a role=\"button\" href=\"/sign-in\">" + words("sign-in") + "</a></p>");
    }

    Page add(String markup) {
        body.append(markup).append('\n');
        return this;
    }

    Page form(String action, CsrfToken token, String content) {
        return add("<form method=\"post\" action=\"" + action + "\"><input type=\"hidden\" name=\""
                + text(token.getParameterName()) + "\" value=\"" + text(token.getToken()) + "\">" + content
                + "</form>");
    }

    String field(String key, String name, String type, String complete, String more) {
        return "<label>" + words(key) + "<input name=\"" + name + "\" type=\"" + type + "\" autocomplete=\"" + complete
                + "\" required" + more + "></label>";
    }

    ResponseEntity<String> answer(HttpStatus status, String title) {
        String html = """
                <!doctype html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>%s · Tierledger</title>
                  <link rel="icon" href="/icon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/styles/base.css">
                  <link rel="stylesheet" href="/styles/shell.css">
                  <link rel="stylesheet" href="/styles/parts.css">
                  <link rel="stylesheet" href="/styles/sign-in.css">
                </head>
                <body>
                <header class="top"><a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28">Tierledger</a></header>
                <main id="main" class="sign-in">
                %s</main>
                </body>
                </html>
                """.formatted(language.getLanguage(), words(title), body);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .body(html);
    }
}

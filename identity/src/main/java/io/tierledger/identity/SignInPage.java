package io.tierledger.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who are you? The people of a demonstration, one click each, or a login and a password. */
@RestController
class SignInPage {
    private final OneClickPeople people;
    private final Accounts accounts;

    SignInPage(OneClickPeople people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @GetMapping("/")
    void whoWasNotSent(HttpServletResponse response) {
        SigningIn.begin(response);
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> page(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken token,
            @RequestParam(required = false) @Nullable String refused) {
        Page page = Page.in(language(request, response)).heading("sign-in");
        if (refused != null) {
            page.alert("too-often".equals(refused) ? "too-often" : "unknown");
        }
        if (OneClick.isOffered(people, request)) {
            page.paragraph("demonstration").form("/identity/one-click", token, everybody(page));
            if (accounts.isAny()) {
                page.paragraph("or-password").form("/identity/sign-in", token, password(page, ""));
            }
        } else {
            page.form("/identity/sign-in", token, password(page, " autofocus"));
        }
        return page.answer(HttpStatus.OK, "sign-in");
    }

    private String everybody(Page page) {
        return people.all().stream()
                .map(person -> "<li><button class=\"outline\" name=\"person\" value=\"" + Page.text(person.id())
                        + "\"><strong>" + Page.text(person.name()) + "</strong> <span>" + roles(page, person)
                        + "</span></button></li>")
                .collect(Collectors.joining("", "<ul class=\"people\">", "</ul>"));
    }

    private static String roles(Page page, Person person) {
        String roles =
                person.roles().stream().map(role -> page.words("role." + role)).collect(Collectors.joining(", "));
        return person.teams().isEmpty() ? roles : roles + " · " + Page.text(String.join(", ", person.teams()));
    }

    private static String password(Page page, String more) {
        return page.field("login", "username", "text", "username", more + " autocapitalize=\"none\"")
                + page.field("password", "password", "password", "current-password", "") + "<button>"
                + page.words("sign-in") + "</button>";
    }

    /** What the dashboard speaks just now, told by the gateway; else what the browser would rather read. */
    private static @Nullable String language(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest sent = new HttpSessionRequestCache().getRequest(request, response);
        String[] told = sent == null ? null : sent.getParameterValues("ui_locales");
        return told == null || told.length == 0 ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : told[0];
    }
}

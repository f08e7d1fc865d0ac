package io.tierledger.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first administrator gives a login, a name and a password. Looking at the page spends nothing, sending it does. */
@RestController
class FirstAdministratorPage {
    private static final String ACTION = "/identity/first-administrator";
    private static final String TRIES = "first administrator";

    private final FirstAdministrator first;
    private final Attempts attempts;
    private final Witnessing witnessing;

    FirstAdministratorPage(FirstAdministrator first, Attempts attempts, Witnessing witnessing) {
        this.first = first;
        this.attempts = attempts;
        this.witnessing = witnessing;
    }

    @GetMapping("/first-administrator")
    ResponseEntity<String> page(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            CsrfToken token,
            @RequestParam String code) {
        Page page = Page.in(language);
        return isInvited(code) ? asked(page, HttpStatus.OK, token, code, "", "") : notInvited(page);
    }

    @PostMapping("/first-administrator")
    ResponseEntity<String> begin(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            CsrfToken token,
            @RequestParam String code,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String again) {
        Page page = Page.in(language);
        if (!isInvited(code)) {
            return notInvited(page);
        }
        Optional<String> objection = objection(login.strip(), name.strip(), password, again);
        if (objection.isPresent()) {
            return asked(page.alert(objection.get()), HttpStatus.UNPROCESSABLE_CONTENT, token, code, login, name);
        }
        if (!first.begin(code, login.strip(), name.strip(), password)) {
            return notInvited(page);
        }
        witnessing.done(login.strip(), SignInSeen.FIRST, request);
        return page.heading("first.done")
                .paragraph("first.done.next")
                .toSignIn()
                .answer(HttpStatus.OK, "first.done");
    }

    private boolean isInvited(String code) {
        if (attempts.tooMany(TRIES)) {
            return false;
        }
        boolean invited = first.isInvited(code);
        if (!invited) {
            attempts.failed(TRIES);
        }
        return invited;
    }

    private static Optional<String> objection(String login, String name, String password, String again) {
        if (!Person.isId(login)) {
            return Optional.of("first.login.rule");
        }
        if (name.isEmpty() || name.length() > 200) {
            return Optional.of("first.name.rule");
        }
        return new NewPassword(password, again).objection();
    }

    private static ResponseEntity<String> asked(
            Page page, HttpStatus status, CsrfToken token, String code, String login, String name) {
        return page.heading("first")
                .paragraph("first.why")
                .form(
                        ACTION,
                        token,
                        "<input type=\"hidden\" name=\"code\" value=\"" + Page.text(code) + "\">"
                                + page.field(
                                        "login", "login", "text", "username", given(login) + " autocapitalize=\"none\"")
                                + "<p class=\"quiet\">" + page.words("first.login.rule") + "</p>"
                                + page.field("name", "name", "text", "name", given(name))
                                + NewPassword.fields(page) + "<button>"
                                + page.words("first.begin") + "</button>")
                .answer(status, "first");
    }

    private static String given(String value) {
        return value.isEmpty() ? "" : " value=\"" + Page.text(value) + "\"";
    }

    private static ResponseEntity<String> notInvited(Page page) {
        return page.heading("first").alert("first.void").answer(HttpStatus.GONE, "first");
    }
}

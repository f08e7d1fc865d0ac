package io.tierledger.identity;

import io.tierledger.rights.Invited;
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

/** Who is invited chooses a password. Looking at the page spends nothing, sending it does. */
@RestController
class InvitationPage {
    private static final String ACTION = "/identity/invitation";

    private final Invitations invitations;
    private final Witnessing witnessing;

    InvitationPage(Invitations invitations, Witnessing witnessing) {
        this.invitations = invitations;
        this.witnessing = witnessing;
    }

    @GetMapping("/invitation")
    ResponseEntity<String> page(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            CsrfToken token,
            @RequestParam(Invited.PARAMETER) String invitation) {
        Page page = Page.in(language);
        return invitations
                .guest(invitation)
                .map(guest -> asked(page, HttpStatus.OK, token, invitation, guest))
                .orElseGet(() -> notInvited(page));
    }

    @PostMapping("/invitation")
    ResponseEntity<String> accept(
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            CsrfToken token,
            @RequestParam(Invited.PARAMETER) String invitation,
            @RequestParam String password,
            @RequestParam String again) {
        Page page = Page.in(language);
        Optional<Invitations.Guest> guest = invitations.guest(invitation);
        if (guest.isEmpty()) {
            return notInvited(page);
        }
        Optional<String> objection = new NewPassword(password, again).objection();
        if (objection.isPresent()) {
            return asked(page.alert(objection.get()), HttpStatus.UNPROCESSABLE_CONTENT, token, invitation, guest.get());
        }
        if (!invitations.accept(guest.get(), password)) {
            return notInvited(page);
        }
        witnessing.done(guest.get().id(), SignInSeen.INVITATION, request);
        return page.heading("invited.done")
                .paragraph("invited.done.next")
                .toSignIn()
                .answer(HttpStatus.OK, "invited.done");
    }

    private static ResponseEntity<String> asked(
            Page page, HttpStatus status, CsrfToken token, String invitation, Invitations.Guest guest) {
        return page.heading("invited")
                .paragraph("invited.why")
                .add("<p><strong>" + Page.text(guest.name()) + "</strong> (" + page.words("login") + ": <code>"
                        + Page.text(guest.id()) + "</code>)</p>")
                .form(
                        ACTION,
                        token,
                        "<input type=\"hidden\" name=\"" + Invited.PARAMETER + "\" value=\"" + Page.text(invitation)
                                + "\"><input type=\"hidden\" name=\"username\" autocomplete=\"username\" value=\""
                                + Page.text(guest.id()) + "\">" + NewPassword.fields(page) + "<button>"
                                + page.words("invited.begin") + "</button>")
                .answer(status, "invited");
    }

    private static ResponseEntity<String> notInvited(Page page) {
        return page.heading("invited").alert("invited.void").answer(HttpStatus.GONE, "invited");
    }
}

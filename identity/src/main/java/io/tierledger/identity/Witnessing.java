package io.tierledger.identity;

import io.tierledger.rights.accesslog.ClientNetwork;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the witness what became of a form that was sent. */
class Witnessing {
    private final SignInWitness witness;
    private final Accounts accounts;

    Witnessing(SignInWitness witness, Accounts accounts) {
        this.witness = witness;
        this.accounts = accounts;
    }

    void done(String person, String page, HttpServletRequest request) {
        witness.saw(new SignInSeen(person, page, SignInSeen.DONE, network(request)));
    }

    /** @param login as it was typed, which may be a password in the wrong field */
    void refused(@Nullable String login, String page, String why, HttpServletRequest request) {
        @Nullable
        String person = Optional.ofNullable(login)
                .flatMap(accounts::person)
                .map(Person::id)
                .orElse(null);
        witness.saw(new SignInSeen(person, page, why, network(request)));
    }

    private static @Nullable String network(HttpServletRequest request) {
        String told = request.getHeader(ClientNetwork.HEADER);
        return told == null ? null : ClientNetwork.told(told);
    }
}

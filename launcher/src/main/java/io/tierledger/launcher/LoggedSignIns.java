package io.tierledger.launcher;

import io.tierledger.contracts.Actor;
import io.tierledger.identity.SignInSeen;
import io.tierledger.identity.SignInWitness;
import io.tierledger.platform.accesslog.Access;
import io.tierledger.platform.accesslog.AccessLog;
import io.tierledger.rights.Caller;
import io.tierledger.rights.accesslog.Act;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What people tried at the pages of our own provider stands in the access log. Before customer-service has started there is none; the
 * gateway, by which everybody comes, starts after that.
 */
final class LoggedSignIns implements SignInWitness {
    private final AtomicReference<AccessLog> log = new AtomicReference<>();

    void into(AccessLog ready) {
        log.set(ready);
    }

    @Override
    public void saw(SignInSeen seen) {
        Optional.ofNullable(log.get()).ifPresent(ready -> {
            if (seen.outcome().equals(SignInSeen.DONE)) {
                ready.noteEach(access(seen));
            } else {
                ready.note(access(seen)); // who guesses fills no log with it
            }
        });
    }

    private static Access access(SignInSeen seen) {
        return new Access(
                seen.person() == null ? new Caller.Nobody().word() : Actor.signedIn(seen.person()),
                null,
                Act.SIGN_IN.word(),
                seen.page(),
                "",
                List.of(),
                null,
                seen.network(),
                seen.outcome());
    }
}

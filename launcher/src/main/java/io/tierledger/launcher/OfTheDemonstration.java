package io.tierledger.launcher;

import io.tierledger.identity.PersonTokens;
import io.tierledger.launcher.client.Credentials;
import io.tierledger.launcher.demo.DemonstrationPeople;
import java.nio.file.Path;
import java.time.Duration;

/**
 * As whom the demonstration is loaded: files come from a program, and decisions are its people's own. Where people sign in elsewhere we
 * have no tokens of them.
 */
record OfTheDemonstration(Path data, ProgramsOfThisMachine programs, boolean isForeign) implements Credentials {
    private static final Duration LASTS = Duration.ofHours(1);

    @Override
    public String tokenOf(String person) {
        return isForeign
                ? programs.token()
                : DemonstrationPeople.all()
                        .byId(person)
                        .map(known ->
                                PersonTokens.signedIn(data.resolve("keys")).of(known, LASTS))
                        .orElseGet(programs::token);
    }
}

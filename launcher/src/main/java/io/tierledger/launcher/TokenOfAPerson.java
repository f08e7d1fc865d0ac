package io.tierledger.launcher;

import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.identity.KeptAccounts;
import io.tierledger.identity.OneClickPeople;
import io.tierledger.identity.Person;
import io.tierledger.identity.PersonTokens;
import io.tierledger.launcher.demo.DemonstrationPeople;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./run token --data DIR --person ID}: a token of somebody who signs in at our own provider, for an hour. Whoever may read the data
 * directory may have it: the signing key lies there.
 */
final class TokenOfAPerson {
    static final String WORD = "token";
    private static final Duration LASTS = Duration.ofHours(1);

    private final Path data;
    private final String person;
    private final Map<String, String> environment;

    private TokenOfAPerson(Path data, String person, Map<String, String> environment) {
        this.data = data;
        this.person = person;
        this.environment = environment;
    }

    /**
     * @param words of the command line behind {@code token}
     * @throws StartRefused for words that say something else
     */
    static TokenOfAPerson parse(List<String> words, Map<String, String> environment) {
        String person = "";
        Path data = Path.of("data");
        for (int i = 0; i < words.size(); i++) {
            String[] word = words.get(i).split("=", 2);
            boolean isKnown = word[0].equals("--person") || word[0].equals("--data");
            if (!isKnown || word.length == 1 && i + 1 == words.size()) {
                throw new StartRefused("A token is asked for like this: ./run token --data DIR --person ID");
            }
            String value = word.length == 2 ? word[1] : words.get(++i);
            if (word[0].equals("--person")) {
                person = value;
            } else {
                data = Path.of(value);
            }
        }
        if (person.isBlank()) {
            throw new StartRefused("Say whose token: ./run token --data DIR --person ID");
        }
        return new TokenOfAPerson(data.toAbsolutePath().normalize(), person, environment);
    }

    /** @throws StartRefused with the reason where there is none to be had */
    String token() {
        if (!environment.getOrDefault("TIERLEDGER_ISSUER", "").isBlank()) {
            throw new StartRefused("People sign in at " + environment.get("TIERLEDGER_ISSUER")
                    + ", which alone gives tokens of them.");
        }
        if (!Files.isReadable(data.resolve("keys").resolve("identity.json"))) {
            throw new StartRefused("There is no Tierledger in " + data + ", or you may not read it.");
        }
        return PersonTokens.signedIn(data.resolve("keys")).of(find(), LASTS);
    }

    private Person find() {
        Optional<Person> ofTheDemonstration = demonstrated().byId(person);
        return ofTheDemonstration.orElseGet(this::withAnAccount);
    }

    /** People of a demonstration have no account; the directory says whether there is one. */
    private OneClickPeople demonstrated() {
        return DataDirectory.described(data)
                        .filter(installation -> installation.demonstrationUntil() != null)
                        .isPresent()
                ? DemonstrationPeople.all()
                : OneClickPeople.NOBODY;
    }

    private Person withAnAccount() {
        String database = EmbeddedStores.jdbcUrlOfRunning(data, environment, "tierledger_identity")
                .orElseThrow(() -> new StartRefused("Tierledger does not run on " + data
                        + ", and accounts can be looked up only while it does. Start it, and ask again."));
        try {
            return KeptAccounts.find(database, person)
                    .orElseThrow(() -> new StartRefused("Nobody signs in as " + person + " here."));
        } catch (SQLException e) {
            throw new StartRefused("The accounts in " + data + " cannot be read: " + e.getMessage(), e);
        }
    }
}

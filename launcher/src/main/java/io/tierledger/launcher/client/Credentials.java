package io.tierledger.launcher.client;

import io.tierledger.identity.PersonTokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** As whom a request is sent. */
@FunctionalInterface
public interface Credentials {
    /** Nobody, whatever name is written. */
    Credentials NONE = person -> "";

    /**
     * The token of a request; empty for none.
     *
     * @param person who is to answer for it, empty where it does not matter
     */
    String tokenOf(String person);

    /**
     * For programs that try a whole system: persons of any name, each with every role. Only for who may read the data directory, and
     * where people sign in at our own provider.
     */
    static Credentials ofEveryRole(Path data) {
        PersonTokens tokens = PersonTokens.signedIn(data.resolve("keys"));
        Map<String, String> known = new ConcurrentHashMap<>();
        return person -> known.computeIfAbsent(
                person.isEmpty() ? "somebody" : person, name -> tokens.ofEveryRole(name, Duration.ofHours(12)));
    }
}

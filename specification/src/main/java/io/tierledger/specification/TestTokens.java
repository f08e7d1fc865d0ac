package io.tierledger.specification;

import io.tierledger.platform.access.OwnTokens;
import io.tierledger.rights.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Tokens of services and programs that every service under test believes, whichever JVM's it is. */
public final class TestTokens {
    /** The key that services under test share. */
    static final Path SERVICES_KEY = temporary().resolve("services");

    private static final OwnTokens OWN = OwnTokens.signedWith(SERVICES_KEY);

    private TestTokens() {}

    public static String ofService(String name) {
        return OWN.ofService(name);
    }

    public static String ofProgram(Purpose... purposes) {
        return OWN.ofProgram("a-program", "tierledger", Set.of(purposes), Duration.ofMinutes(5));
    }

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("tierledger-keys");
            directory.toFile().deleteOnExit();
            directory.resolve("services").toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

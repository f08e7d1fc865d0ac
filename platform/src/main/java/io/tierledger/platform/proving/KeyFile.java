package io.tierledger.platform.proving;

import io.tierledger.ledger.SignerKey;
import io.tierledger.platform.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** The key that signs the notes of a ledger, in a file that only its owner may read; not in any database, and not the master key. */
final class KeyFile {
    private KeyFile() {}

    /**
     * The one that is there.
     *
     * @throws IllegalArgumentException if the file holds something else
     */
    static Optional<SignerKey> in(Path file) {
        try {
            return Optional.of(SignerKey.read(Files.readString(file).strip()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of a ledger, " + file + ", cannot be read.", e);
        }
    }

    /** The one that is there, unless the file holds something else. */
    static Optional<SignerKey> readable(Path file) {
        try {
            return in(file);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Draws one, whole or not at all; one that is there stays, and is answered. */
    static SignerKey drawnInto(Path file, String name) {
        byte[] seed = new byte[SignerKey.SEED];
        new SecureRandom().nextBytes(seed);
        try {
            SecretFile.draw(file, new SignerKey(name, seed).secret() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The key of a ledger, " + file + ", cannot be written.", e);
        }
        return in(file).orElseThrow();
    }
}

package io.tierledger.platform.proving;

import io.tierledger.ledger.SignerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
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
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory, only("rwx------"));
            Path beside = Files.createTempFile(directory, "ledger", ".new", only("rw-------"));
            try {
                Files.writeString(beside, new SignerKey(name, seed).secret() + "\n", StandardOpenOption.SYNC);
                Files.createLink(file, beside);
            } catch (FileAlreadyExistsException there) {
                // somebody was faster
            } finally {
                Files.delete(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key of a ledger, " + file + ", cannot be written.", e);
        }
        return in(file).orElseThrow();
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}

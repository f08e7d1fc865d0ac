package io.tierledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/** A word that a data directory and its stores share, in a file that only we may read. It is never printed. */
record Secret(Path file, String word) {
    private static final int BYTES = 32;

    /** The one that is kept in this file, or a new one. */
    static Secret in(Path file) {
        return Files.exists(file) ? new Secret(file, read(file)) : drawn(file).keep();
    }

    /** A new one that is not kept yet. */
    static Secret drawn(Path file) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Secret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Whoever reads the file sees all of it or none. */
    Secret keep() {
        try {
            Path directory =
                    OwnDirectory.at(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Path written = Files.createTempFile(directory, "new", "", ownerOnly(directory));
            Files.writeString(written, word);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be kept.", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be read.", e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}

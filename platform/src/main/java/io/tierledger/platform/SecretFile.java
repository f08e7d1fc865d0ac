package io.tierledger.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner may read, in a directory of the same; what is written into it is there whole or not at all. */
public final class SecretFile {
    private SecretFile() {}

    /** One that is there stays. */
    public static void draw(Path file, String text) throws IOException {
        Path beside = beside(file, text);
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException there) {
            // somebody was faster
        } finally {
            Files.delete(beside);
        }
    }

    /** In the place of one that is there: whoever reads it sees that, or this. */
    public static void replace(Path file, String text) throws IOException {
        Files.move(beside(file, text), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path beside(Path file, String text) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory, only("rwx------"));
        Path beside = Files.createTempFile(directory, file.getFileName().toString(), ".new", only("rw-------"));
        return Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.SYNC);
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}

package io.tierledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory that is ours and that nobody else of this machine may enter. */
public final class OwnDirectory {
    private OwnDirectory() {}

    /**
     * Creates it if it is missing, and shuts out everybody else, also from one that was open until now.
     *
     * @throws IllegalStateException if it belongs to somebody else, or is a link to somewhere
     */
    public static Path at(Path directory) {
        try {
            Files.createDirectories(directory);
            PosixFileAttributeView view =
                    Files.getFileAttributeView(directory, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (view != null) {
                require(Files.isDirectory(directory) && isOurs(view), directory);
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + directory + " cannot be used.", e);
        }
    }

    private static boolean isOurs(PosixFileAttributeView view) throws IOException {
        return view.readAttributes().owner().getName().equals(System.getProperty("user.name"));
    }

    private static void require(boolean ours, Path directory) {
        if (!ours) {
            throw new IllegalStateException("The directory " + directory + " belongs to somebody else.");
        }
    }
}

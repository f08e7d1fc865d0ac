package io.tierledger.launcher.system;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A data directory that nothing uses, once more: what was expensive to make is made once. */
final class Copied {
    private Copied() {}

    /** With who may read what, which PostgreSQL insists on. */
    static void from(Path directory, Path copy) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) throws IOException {
                return copied(one);
            }

            @Override
            public FileVisitResult visitFile(Path one, BasicFileAttributes attributes) throws IOException {
                return copied(one);
            }

            private FileVisitResult copied(Path one) throws IOException {
                Files.copy(one, copy.resolve(directory.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

package io.tierledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What stopped stores keep of what was dropped while they ran; what a killed Kafka was about to drop it calls stray. */
final class DroppedFiles {
    private DroppedFiles() {}

    /** @param readModels whether the file of all read models goes too */
    static void delete(Path data, boolean readModels) {
        try {
            delete(data.resolve("kafka").resolve("log"), "*-{delete,stray}");
            if (readModels) {
                delete(data.resolve("mongo"), "{closed-cleanly,read-models*}");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What was dropped cannot be deleted below " + data + ".", e);
        }
    }

    private static void delete(Path directory, String names) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, names)) {
            for (Path path : found) {
                deleteWhole(path);
            }
        }
    }

    private static void deleteWhole(Path path) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.deleteIfExists(one);
        }
    }
}

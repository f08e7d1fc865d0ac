package io.tierledger.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for texts in all bytes of all files below a directory. */
final class FilesWith {
    private FilesWith() {}

    /** Each file that holds one, with the first that it holds. */
    static List<String> texts(Path directory, List<String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> first(file, texts).map(text -> directory.relativize(file) + ": " + text))
                    .sorted()
                    .toList();
        }
    }

    /** Every byte is one character there, as it is in what is sought. */
    private static Stream<String> first(Path file, List<String> texts) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return texts.stream()
                    .filter(text -> bytes.contains(
                            new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                    .limit(1);
        } catch (NoSuchFileException gone) {
            return Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

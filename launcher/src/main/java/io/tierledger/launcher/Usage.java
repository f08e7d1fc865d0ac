package io.tierledger.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What {@code ./run --help} says: {@code usage.txt}, which the script shows itself so that nobody waits for a build to read it. */
final class Usage {
    private Usage() {}

    static String text() {
        try (InputStream text = Usage.class.getResourceAsStream("/usage.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

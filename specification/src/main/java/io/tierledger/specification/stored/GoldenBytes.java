package io.tierledger.specification.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is kept in one form as bytes, in a file {@code NAME.NUMBER.txt}: what follows a {@code #} is a comment, what follows a {@code =} at
 * the beginning of a line is what the bytes mean, the rest is hexadecimal. Once landed it is never edited. {@code
 * -Dtierledger.approve=true} writes a file that is missing and never one that is there.
 */
public final class GoldenBytes {
    private static final int BYTES_IN_A_LINE = 32;
    private static final boolean APPROVE = Boolean.getBoolean("tierledger.approve");

    private final Path file;

    private GoldenBytes(Path file) {
        this.file = file;
    }

    /** Of the module under test. */
    public static GoldenBytes of(String name, int form) {
        return in(KeptForms.DIRECTORY, name, form);
    }

    static GoldenBytes in(Path directory, String name, int form) {
        return new GoldenBytes(directory.resolve(name + "." + form + ".txt"));
    }

    /** Both directions: this is written, byte by byte, and read it means what the file says. */
    public void isWrittenAndRead(byte[] written, Function<byte[], Object> reading) {
        if (APPROVE && !Files.exists(file)) {
            approve(written, String.valueOf(reading.apply(written)));
        }
        assertThat(HexFormat.of().formatHex(written))
                .as("what is written, as %s has it", file.getFileName())
                .isEqualTo(HexFormat.of().formatHex(bytes()));
        isRead(reading);
    }

    /** A form that was written once is read, and means what its file says. */
    public void isRead(Function<byte[], Object> reading) {
        assertThat(String.valueOf(reading.apply(bytes())).lines().map(String::strip))
                .as("what %s means", file.getFileName())
                .containsExactlyElementsOf(meaning());
    }

    public byte[] bytes() {
        return HexFormat.of()
                .parseHex(lines().stream()
                        .filter(line -> !line.startsWith("="))
                        .map(line -> line.replaceFirst("#.*", "").replace(" ", ""))
                        .collect(Collectors.joining()));
    }

    private List<String> meaning() {
        return lines().stream()
                .filter(line -> line.startsWith("="))
                .map(line -> line.substring(1).strip())
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("no golden file " + file, missing);
        }
    }

    private void approve(byte[] written, String meaning) {
        StringBuilder text = new StringBuilder("# written by the test of this form\n");
        for (int from = 0; from < written.length; from += BYTES_IN_A_LINE) {
            byte[] line = Arrays.copyOfRange(written, from, Math.min(written.length, from + BYTES_IN_A_LINE));
            text.append(HexFormat.of().formatHex(line)).append('\n');
        }
        meaning.lines().forEach(line -> text.append("= ").append(line.strip()).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

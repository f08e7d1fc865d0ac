package io.tierledger.launcher.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.method.Measure.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of measures in docs/methods.md says of each what {@link Measure} says, and of no other. */
class MeasuresInDocumentsTest {
    private static final Path METHODS = Path.of("../docs/methods.md");

    @Test
    void every_measure_has_its_row() throws IOException {
        assertThat(rows(Files.readAllLines(METHODS))).containsExactlyElementsOf(expected());
    }

    @Test
    void a_row_that_says_something_else_would_be_found() throws IOException {
        List<String> other = Files.readAllLines(METHODS).stream()
                .map(line -> line.replace("| `RECENCY` | DAYS |", "| `RECENCY` | ORDERS |"))
                .toList();
        assertThat(rows(other)).isNotEqualTo(expected()).hasSameSizeAs(expected());
    }

    private static List<String> expected() {
        return Stream.of(Measure.values())
                .map(measure -> "| `" + measure + "` | " + measure.unit() + " | "
                        + measure.words().get("en") + " | " + measure.words().get("nl") + " | "
                        + parts(measure::needs) + " | " + parts(part -> measure.takes(part) && !measure.needs(part))
                        + " |")
                .toList();
    }

    private static String parts(Predicate<Part> which) {
        return Stream.of(Part.values())
                .filter(which)
                .map(part -> "`" + part.inADocument() + "`")
                .collect(Collectors.joining(", "));
    }

    /** Without their last column, which explains. */
    private static List<String> rows(List<String> document) {
        return document.stream()
                .dropWhile(line -> !line.startsWith("| measure |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();
    }
}

package io.tierledger.launcher.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused, its reader is told in Dutch or English: every code that stands in the source has a line in both catalogues. */
class EveryCodeHasWordsTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @CsvSource({"customer", "scoring", "tier", "engagement"})
    void every_code_of_a_service_has_words_in_both_languages(String service) throws IOException {
        Set<String> codes = CodesInTheSource.of(TOP.resolve(service + "-service"));
        assertThat(codes).hasSizeGreaterThan(8);
        for (String language : new String[] {"", "_nl"}) {
            Set<String> told = lines("platform", "platform", language);
            told.addAll(lines("reading", "files", language));
            told.addAll(lines(service + "-service", service, language));
            assertThat(told).as("problems%s of %s", language, service).containsAll(codes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_nl"})
    void every_code_of_the_platform_and_of_files_has_words(String language) throws IOException {
        Set<String> told = lines("platform", "platform", language);
        told.addAll(lines("reading", "files", language));
        assertThat(told)
                .containsAll(CodesInTheSource.of(TOP.resolve("platform")))
                .containsAll(CodesInTheSource.of(TOP.resolve("sealing")))
                .containsAll(CodesInTheSource.of(TOP.resolve("reading")));
    }

    @Test
    void a_code_without_words_would_be_found() {
        String source = """
                throw Refused.invalid("until", "a-code, (nobody) knows".strip(), "x");
                throw Refused.invalid(field(a, b), "nobody-knows-this", "It is (so), she said.");
                throw new Refused(409, "nor-this", "…", Map.of("a", 1));
                """;
        assertThat(CodesInTheSource.in(source)).containsExactly("nobody-knows-this", "nor-this");
    }

    private static Set<String> lines(String module, String name, String language) throws IOException {
        Properties lines = new Properties();
        Path file = TOP.resolve(module).resolve("src/main/resources/problems/" + name + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return new TreeSet<>(lines.stringPropertyNames());
    }
}

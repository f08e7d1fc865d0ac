package io.tierledger.launcher.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build notices when README, glossary or run scripts promise what is not there. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void every_link_of_every_document_leads_somewhere() throws IOException {
        for (Path document : documents()) {
            assertThat(brokenLinks(document, Files.readString(document)))
                    .as("links of " + document)
                    .isEmpty();
        }
    }

    @Test
    void a_broken_link_would_be_found() {
        assertThat(brokenLinks(ROOT.resolve("README.md"), "see [this](docs/nowhere.md)"))
                .containsExactly("docs/nowhere.md");
    }

    @Test
    void the_readme_is_short_and_names_every_module() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(readme.lines().count()).isLessThanOrEqualTo(120);
        assertThat(modules()).allSatisfy(module -> assertThat(readme).contains("`" + module + "`"));
    }

    @Test
    void the_test_command_of_the_readme_is_the_one_of_continuous_integration() throws IOException {
        String command = "mvn -B -ntp verify";
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).contains(command);
        assertThat(Files.readAllLines(ROOT.resolve(".ci/run"))).contains(command, "set -euo pipefail");
    }

    @Test
    void scripts_can_be_run() {
        assertThat(List.of("run", ".ci/run", "benchmark/run"))
                .allSatisfy(script ->
                        assertThat(Files.isExecutable(ROOT.resolve(script))).isTrue());
    }

    @Test
    void the_glossary_has_one_row_per_word() throws IOException {
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/language.md"))) {
            if (line.startsWith("|") && !line.startsWith("|-") && !line.startsWith("| English")) {
                assertThat(line).matches(ROW);
                words.add(line.split("\\|")[1].strip());
            }
        }
        assertThat(words)
                .hasSizeGreaterThan(40)
                .doesNotHaveDuplicates()
                .contains("tier", "receipt", "promotion", "business date");
    }

    private static List<String> brokenLinks(Path document, String text) {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(link -> LINK.matcher(link).replaceAll("$1"))
                .filter(link -> !link.startsWith("http"))
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> all = new ArrayList<>(
                    docs.filter(path -> path.toString().endsWith(".md")).toList());
            all.add(ROOT.resolve("README.md"));
            return all;
        }
    }

    private static List<String> modules() throws IOException {
        return Pattern.compile("<module>(.+)</module>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
    }
}

package io.tierledger.scoring.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said of a document has a sentence in both languages, and what the sentence names is given. */
class SentencesTest {
    private static final Pattern SAID = Pattern.compile("Saying\\.of\\(\\s*\"([a-z-]+)\"([^;]*);");
    private static final Pattern NAMED = Pattern.compile("\\{([a-z]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"", "_nl"})
    void every_saying_has_its_sentence(String language) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/problems/scoring" + language + ".properties"))) {
            sentences.load(reader);
        }
        List<String> without = new ArrayList<>();
        Matcher said = SAID.matcher(source());
        int found = 0;
        while (said.find()) {
            found++;
            String sentence = sentences.getProperty("document." + said.group(1));
            if (sentence == null || !givesWhatIsNamed(sentence, said.group(2))) {
                without.add(said.group(1));
            }
        }
        assertThat(found).isGreaterThan(60);
        assertThat(without).isEmpty();
    }

    private static boolean givesWhatIsNamed(String sentence, String given) {
        return NAMED.matcher(sentence).results().allMatch(name -> given.contains("\"" + name.group(1) + "\""));
    }

    private static String source() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}

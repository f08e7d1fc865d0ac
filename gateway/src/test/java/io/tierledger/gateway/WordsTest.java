package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.rights.Duty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Dutch and English say the same things, all that the dashboard says, and nothing else. */
class WordsTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Words DASHBOARD = new Words(dictionary("en"), dictionary("nl"), source());
    private static final Words FAULTY = new Words(
            Map.of("here", "Here {name}", "only.en", "x", "things.one", "{n}"),
            Map.of("here", "Hier", "only.nl", "x", "things.one", "{n}"),
            "t('here') t('nowhere') count('things', 2) word('colour', c) t(`size.${s}`) t('only.en')");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(DASHBOARD.inOneLanguageOnly()).isEmpty();
        assertThat(FAULTY.inOneLanguageOnly()).containsExactly("only.en", "only.nl");
    }

    @Test
    void every_key_in_the_source_has_words() {
        assertThat(DASHBOARD.missing()).isEmpty();
        assertThat(FAULTY.missing()).containsExactly("colour.", "nowhere", "size.", "things.other");
    }

    @Test
    void every_word_is_used() {
        assertThat(DASHBOARD.unused()).isEmpty();
        assertThat(new Words(Map.of("old", "x"), Map.of("old", "x"), "").unused())
                .containsExactly("old");
    }

    @Test
    void every_duty_that_pages_are_told_has_words() {
        assertThat(Stream.of(Duty.values())
                        .filter(duty -> !duty.isForServices() && !duty.isOpen())
                        .map(duty -> "duty." + duty.word()))
                .isSubsetOf(DASHBOARD.english().keySet());
    }

    @Test
    void both_languages_have_the_same_places_to_fill() {
        assertThat(DASHBOARD.withOtherPlaces()).isEmpty();
        assertThat(FAULTY.withOtherPlaces()).containsExactly("here");
    }

    private static Map<String, String> dictionary(String language) {
        var text = read(STATIC.resolve("words/" + language + ".json"));
        return JsonMapper.builder().build().readValue(text, new TypeReference<>() {});
    }

    private static String source() {
        try (var files = Files.walk(STATIC.resolve("app"))) {
            return files.filter(Files::isRegularFile).map(WordsTest::read).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

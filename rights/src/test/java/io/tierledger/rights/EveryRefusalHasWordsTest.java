package io.tierledger.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever may not is told so, and what would be needed, in Dutch or English; no line is left over. */
class EveryRefusalHasWordsTest {
    private static final Pattern NAMED = Pattern.compile("\\{[a-z]+}");

    @Test
    void every_refusal_and_every_duty_has_words_in_both_languages() throws IOException {
        Set<String> needed = Stream.concat(
                        Stream.of(Refusal.values()).map(Refusal::code),
                        Stream.of(Duty.values()).map(duty -> "needed." + duty.word()))
                .collect(Collectors.toCollection(TreeSet::new));
        needed.remove(Refusal.NO_SUCH_ADDRESS.code()); // the platform's, for whatever is not there
        needed.add("answering.-");
        assertThat(EnglishAndDutch.english().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(needed);
        assertThat(EnglishAndDutch.dutch().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void both_languages_name_the_same_and_neither_is_the_other() throws IOException {
        Properties english = EnglishAndDutch.english();
        Properties dutch = EnglishAndDutch.dutch();
        for (String code : english.stringPropertyNames()) {
            assertThat(named(dutch.getProperty(code))).as(code).isEqualTo(named(english.getProperty(code)));
            assertThat(dutch.getProperty(code)).as(code).isNotBlank().isNotEqualTo(english.getProperty(code));
        }
    }

    private static Set<String> named(String line) {
        return NAMED.matcher(line).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}

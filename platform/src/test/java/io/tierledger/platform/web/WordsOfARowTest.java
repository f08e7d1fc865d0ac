package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsOfARowTest {
    private final Words words = new Words("none");

    @Test
    void a_row_is_kept_in_english_and_told_in_dutch() {
        String english = "customer_id holds a control character, U+0007";
        assertThat(words.ofRow("control-character", "customer_id", english, Locale.ENGLISH))
                .isEqualTo(english);
        assertThat(words.ofRow("control-character", "customer_id", english, Locale.of("nl")))
                .startsWith("customer_id bevat een stuurteken");
    }

    @Test
    void what_a_file_holds_is_shown_and_never_filled_in() {
        assertThat(words.ofRow("control-character", "{field} {x} $1", "it holds one", Locale.of("nl")))
                .startsWith("{field} {x} $1 bevat een stuurteken");
    }

    @Test
    void what_has_no_words_in_a_language_is_told_as_it_was_kept() {
        assertThat(words.ofRow("older-than-its-words", "x", "It is old: 7", Locale.of("nl")))
                .isEqualTo("It is old: 7");
    }
}

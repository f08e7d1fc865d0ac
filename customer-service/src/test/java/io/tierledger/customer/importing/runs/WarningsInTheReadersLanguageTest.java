package io.tierledger.customer.importing.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.platform.web.Words;
import io.tierledger.reading.Remark;
import io.tierledger.reading.Remark.Kind;
import io.tierledger.reading.Remarks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningsInTheReadersLanguageTest {
    private static final Locale DUTCH = Locale.of("nl");
    private static final Words WORDS = new Words("customer");
    private static final Map<String, String> ALL_DATA = Map.of(
            "above", "3",
            "column", "2",
            "code", "cell-error",
            "field", "x-segment",
            "name", "x-notitie",
            "sheet", "Blad1",
            "others", "Blad2",
            "most", "300",
            "kind", "plasing");

    @ParameterizedTest
    @EnumSource
    void each_kind_of_warning_has_words_in_dutch(Kind kind) {
        Remark remark = new Remark(kind, ALL_DATA, "in English", 0, 1);
        assertThat(told(remark, DUTCH)).isNotEqualTo("in English").doesNotContain("{");
        assertThat(told(remark, Locale.ENGLISH)).isEqualTo("in English");
    }

    @Test
    void a_warning_names_what_it_is_about_its_line_and_how_often() {
        Remarks remarks = new Remarks();
        for (long line = 4; line < 7; line++) {
            remarks.say(Kind.KIND_NOT_COUNTED, Map.of("kind", "plasing"), "No method counts plasing", line);
        }
        assertThat(remarks.kept()).singleElement().satisfies(kept -> {
            assertThat(KeptWarnings.in(DUTCH, WORDS).apply(kept))
                    .isEqualTo("Geen methode telt orders van soort plasing apart (3 keer, eerst op regel 4).");
            assertThat(KeptWarnings.in(Locale.ENGLISH, WORDS).apply(kept))
                    .isEqualTo("No method counts plasing (3 times, first on line 4).");
        });
    }

    @Test
    void what_is_wrong_with_a_value_is_told_as_in_a_refusal() {
        Remark remark = new Remark(
                Kind.VALUE_PASSED_OVER, Map.of("code", "cell-error", "field", "x-segment"), "x-segment is #N/A", 7, 1);
        assertThat(told(remark, DUTCH))
                .isEqualTo("x-segment: de formule van deze cel is mislukt; de waarde is overgeslagen (regel 7).");
    }

    @Test
    void names_from_a_file_are_shown_as_they_are() {
        Remark remark = new Remark(Kind.FACT_CUT, Map.of("name", "x-{name}$1\u001F\n", "most", "300"), "cut", 0, 1);
        assertThat(told(remark, DUTCH)).isEqualTo("x-{name}$1 is langer dan 300 tekens en is afgekapt");
        assertThat(remark.kept().lines()).hasSize(1);
    }

    @Test
    void a_sentence_that_was_kept_before_there_were_languages_is_told_as_it_is() {
        List<String> before = List.of("Line 3 stands above the headings and was passed over.", "");
        assertThat(before)
                .allSatisfy(kept ->
                        assertThat(KeptWarnings.in(DUTCH, WORDS).apply(kept)).isEqualTo(kept));
    }

    private static String told(Remark remark, Locale language) {
        return KeptWarnings.in(language, WORDS).apply(remark.kept());
    }
}

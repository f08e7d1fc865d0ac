package io.tierledger.scoring.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.Words;
import io.tierledger.scoring.methods.MethodDocuments;
import io.tierledger.scoring.methods.Presets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is wrong with a document, and on which line. */
class CheckingDocumentsTest {
    private static final String SOUND = MethodDocuments.asYaml(Presets.all().get(1));

    private static List<Objection> objections(String yaml) {
        return objections(yaml, Locale.ENGLISH);
    }

    private static List<Objection> objections(String yaml, Locale language) {
        return new Sentences(new Words("scoring"), language)
                .of(ReadDocument.read("abc-attention", yaml.getBytes(StandardCharsets.UTF_8), true)
                        .found());
    }

    private static String line(String document, Objection objection) {
        return document.lines().toList().get(objection.line() - 1);
    }

    @Test
    void a_sound_document_has_no_objections() {
        assertThat(objections(SOUND)).isEmpty();
    }

    @Test
    void a_text_that_turns_what_others_read_is_refused_in_every_form() {
        String turning = SOUND.replace("source: S1", "source: \"S\\u202E1\"");
        assertThat(turning).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> objections(turning))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.properties())
                                .extractingByKey("field")
                                .asString()
                                .endsWith("source"));
        byte[] json = "{\"id\":\"abc-attention\",\"tiers\":[{\"id\":\"A\\ud800\"}]}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReadDocument.read("abc-attention", json, false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.properties()).containsEntry("field", "tiers[0].id"));
    }

    @Test
    void a_gap_between_bands_is_on_the_line_of_the_band() {
        String gap = SOUND.replaceFirst("below: 100000", "below: 90000");
        assertThat(objections(gap)).singleElement().satisfies(objection -> {
            assertThat(objection.code()).isEqualTo("gap");
            assertThat(line(gap, objection)).isEqualTo("      - {score: 2, from: 100000}");
        });
    }

    @Test
    void what_is_missing_is_on_the_line_of_what_it_is_missing_from() {
        String open = SOUND.replaceFirst("  promotion: AT_ONCE\n", "");
        assertThat(objections(open)).first().satisfies(objection -> {
            assertThat(objection.place()).isEqualTo("changing.promotion");
            assertThat(line(open, objection)).isEqualTo("changing:");
        });
    }

    @Test
    void an_unknown_word_is_on_its_own_line() {
        String unknown = SOUND.replaceFirst("minimumStay", "minimumStray");
        assertThat(objections(unknown)).singleElement().satisfies(objection -> {
            assertThat(objection.code()).isEqualTo("unreadable");
            assertThat(objection.place()).isEqualTo("changing.minimumStray");
            assertThat(line(unknown, objection)).contains("minimumStray");
        });
    }

    @Test
    void what_is_no_yaml_is_on_the_line_where_reading_stopped() {
        String broken = SOUND.replaceFirst("source: S1", "source: \"S1");
        assertThat(objections(broken)).singleElement().satisfies(objection -> {
            assertThat(objection.place()).isEmpty();
            assertThat(objection.line()).isGreaterThan(2);
        });
    }

    @Test
    void nothing_at_all_is_an_objection_to_the_whole() {
        assertThat(objections(""))
                .singleElement()
                .satisfies(objection -> assertThat(objection.place()).isEmpty());
    }

    @Test
    void what_is_wrong_is_said_in_the_language_of_the_reader() {
        String gap = SOUND.replaceFirst("below: 100000", "below: 90000");
        assertThat(objections(gap))
                .extracting(Objection::detail)
                .containsExactly("Nothing holds the values between 90000 and 100000.");
        assertThat(objections(gap, Locale.of("nl")))
                .extracting(Objection::detail)
                .containsExactly("Niets bevat de waarden tussen 90000 en 100000.");
    }
}

package io.tierledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.contracts.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is sealed has one exact form, which other programs check; it opens in its place, with its key, unchanged, and never else. */
class SealingTest {
    private static final SubjectKey KEY = SubjectKey.of(1, secret(0));
    private static final Place PLACE = new Place(Subject.customer("K 1"), "p", "s");
    private static final Map<String, String> TEXT = Map.of("a", "b");

    /** Computed by another program from the rules in docs/decisions/0034. */
    @Test
    void the_commitment_is_that_of_the_rules() {
        assertThat(KEY.seal(PLACE, TEXT).c()).isEqualTo("GRv76sBs9Lzmcqua-bZa0m-Dyb6kYAfuyQQ_yupWwm0");
    }

    @Test
    void what_is_sealed_opens_in_its_place() throws DoesNotOpen {
        Map<String, String> text = Map.of("by", "Anna de Vries", "reason", "zegt “nooit meer” \u0007/\\ \"é");

        assertThat(KEY.open(PLACE, KEY.seal(PLACE, text))).isEqualTo(text);
    }

    @Test
    void the_same_text_is_sealed_equal_and_looks_different_each_time() {
        Sealed once = KEY.seal(PLACE, TEXT);
        Sealed again = KEY.seal(PLACE, TEXT);

        assertThat(again).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(again.x()).isNotEqualTo(once.x());
        assertThat(KEY.seal(PLACE, Map.of("a", "c"))).isNotEqualTo(once);
        assertThat(SubjectKey.of(2, secret(0)).seal(PLACE, TEXT)).isNotEqualTo(once);
    }

    @Test
    void a_part_moved_to_another_subject_part_or_stream_does_not_open() {
        Sealed sealed = KEY.seal(PLACE, TEXT);

        assertDoesNotOpen(KEY, new Place(Subject.customer("K 2"), "p", "s"), sealed);
        assertDoesNotOpen(KEY, new Place(Subject.person("K 1"), "p", "s"), sealed);
        assertDoesNotOpen(KEY, new Place(Subject.customer("K 1"), "q", "s"), sealed);
        assertDoesNotOpen(KEY, new Place(Subject.customer("K 1"), "p", "t"), sealed);
    }

    @Test
    void no_two_places_are_bound_by_the_same_bytes() {
        assertThat(new Place(Subject.customer("K\nq"), "p", "s").bytes())
                .isNotEqualTo(new Place(Subject.customer("K"), "q\np", "s").bytes());
        assertThat(Place.escaped("K 1%é\n")).isEqualTo("K%201%25%C3%A9%0A");
    }

    @Test
    void another_key_and_a_changed_part_do_not_open() {
        Sealed sealed = KEY.seal(PLACE, TEXT);
        byte[] bytes = Base64.getUrlDecoder().decode(sealed.x());
        bytes[20] ^= 1;

        assertDoesNotOpen(SubjectKey.of(1, secret(1)), PLACE, sealed);
        assertDoesNotOpen(
                KEY, PLACE, new Sealed(1, sealed.c(), Base64.getUrlEncoder().encodeToString(bytes)));
        assertDoesNotOpen(KEY, PLACE, new Sealed(1, sealed.c(), "AAAA"));
        assertDoesNotOpen(KEY, PLACE, new Sealed(1, sealed.c(), "!"));
    }

    @Test
    void a_text_that_is_not_the_one_committed_to_does_not_open() {
        Sealed other = KEY.seal(PLACE, Map.of("a", "c"));

        assertDoesNotOpen(KEY, PLACE, new Sealed(1, KEY.seal(PLACE, TEXT).c(), other.x()));
    }

    @Test
    void lengths_are_hidden_up_to_32_bytes() {
        assertThat(KEY.seal(PLACE, Map.of("a", "b")).x())
                .hasSameSizeAs(KEY.seal(PLACE, Map.of("a", "bbbbbbbbbbbbbbbb")).x());
    }

    /** The example of RFC 8785, section 3.2.2, as far as it holds strings; composed letters are one with their parts. */
    @Test
    void members_are_written_canonically() {
        Map<String, String> members =
                Map.of("string", "€$\u000f\nA'B\"\\\\\"/", "\u20ac", "e\u0301", "\r", "", "1", "\u0080");

        assertThat(new String(Plain.written(members), StandardCharsets.UTF_8).strip())
                .isEqualTo(
                        "{\"\\r\":\"\",\"1\":\"\u0080\",\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\",\"€\":\"é\"}");
    }

    private static void assertDoesNotOpen(SubjectKey key, Place place, Sealed sealed) {
        assertThatThrownBy(() -> key.open(place, sealed)).isInstanceOf(DoesNotOpen.class);
    }

    private static byte[] secret(int first) {
        byte[] secret = new byte[SubjectKey.SECRET_BYTES];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (first + i);
        }
        return secret;
    }
}

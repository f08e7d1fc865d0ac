package io.tierledger.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fault 37: where publishing goes on when store and topic tell different stories. */
class PublishedSoFarTest {
    private static long from(long stored, long last, Map<Integer, Long> remembered, Map<Integer, Long> shown) {
        return PublishedSoFar.from("topic", stored, last, remembered, shown);
    }

    @Test
    void goes_on_where_it_stopped_when_both_agree() {
        assertThat(from(50, 60, Map.of(0, 48L, 1, 50L), Map.of(0, 48L, 1, 50L))).isEqualTo(50);
    }

    @Test
    void what_was_sent_and_not_yet_noted_is_no_contradiction() {
        assertThat(from(50, 60, Map.of(0, 48L), Map.of(0, 55L))).isEqualTo(50);
    }

    @Test
    void a_log_that_lost_its_end_is_filled_again_from_there() {
        assertThat(from(50, 60, Map.of(0, 48L, 1, 50L), Map.of(0, 30L, 1, 50L))).isEqualTo(30);
        assertThat(from(50, 60, Map.of(0, 48L, 1, 50L), Map.of(1, 50L))).isZero();
    }

    @Test
    void messages_of_events_that_the_store_does_not_have_are_refused_with_words() {
        assertThatThrownBy(() -> from(50, 60, Map.of(), Map.of(3, 61L)))
                .isInstanceOf(DoNotBelongTogether.class)
                .hasMessageContaining("message 61")
                .hasMessageContaining("ends at 60")
                .hasMessageContaining("older copy")
                .hasMessageContaining("Bring back");
    }
}

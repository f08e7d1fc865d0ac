package io.tierledger.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Instant TEN = Instant.parse("2026-11-30T10:00:00Z");

    @Test
    void rows_wait_until_they_are_stored_in_the_order_in_which_they_came() {
        Waiting waiting = new Waiting(100);
        for (int i = 0; i < 5; i++) {
            waiting.add(row(i));
        }
        assertThat(waiting.first(2)).containsExactly(row(0), row(1));
        assertThat(waiting.first(2))
                .as("a store that did not take them is asked again")
                .containsExactly(row(0), row(1));
        waiting.stored(2);
        assertThat(waiting.first(10)).containsExactly(row(2), row(3), row(4));
        assertThat(waiting.count()).isEqualTo(3);
    }

    @Test
    void it_is_full_at_so_many_and_no_more_once_some_are_stored() {
        Waiting waiting = new Waiting(3);
        waiting.add(row(0));
        waiting.add(row(1));
        assertThat(waiting.isFull()).isFalse();
        waiting.add(row(2));
        assertThat(waiting.isFull()).isTrue();
        waiting.stored(1);
        assertThat(waiting.isFull()).isFalse();
    }

    private static Row row(int number) {
        return new Row(TEN.plusSeconds(number), OnceTest.page("person:anna", "K " + number));
    }
}

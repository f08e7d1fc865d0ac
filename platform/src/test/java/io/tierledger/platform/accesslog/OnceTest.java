package io.tierledger.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceTest {
    private static final Instant TEN = Instant.parse("2026-11-30T10:00:00Z");
    private final Once once = new Once();

    @Test
    void the_same_person_route_and_customer_is_one_row_in_ten_minutes() {
        assertThat(once.isFirst(page("person:anna", "K 1"), TEN)).isTrue();
        assertThat(once.isFirst(page("person:anna", "K 1"), TEN.plusSeconds(599)))
                .isFalse();
        assertThat(once.isFirst(page("person:anna", "K 1"), TEN.plusSeconds(600)))
                .isTrue();
    }

    @Test
    void another_person_or_customer_is_another_row() {
        once.isFirst(page("person:anna", "K 1"), TEN);
        assertThat(once.isFirst(page("person:bea", "K 1"), TEN)).isTrue();
        assertThat(once.isFirst(page("person:anna", "K 2"), TEN)).isTrue();
    }

    @Test
    void what_is_told_of_the_window_before_is_not_told_twice_when_clocks_go_back() {
        once.isFirst(page("person:anna", "K 1"), TEN);
        assertThat(once.isFirst(page("person:anna", "K 1"), TEN.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void it_remembers_so_many_and_then_begins_anew() {
        for (int i = 0; i < Once.MOST; i++) {
            once.isFirst(page("person:anna", "K " + i), TEN);
        }
        assertThat(once.isFirst(page("person:anna", "K one more"), TEN)).isTrue();
        assertThat(once.isFirst(page("person:anna", "K 0"), TEN))
                .as("a row more, never one less")
                .isTrue();
    }

    static Access page(String who, String customer) {
        return new Access(
                who,
                "s-1",
                "page",
                "GET /api/customers/{id}",
                "",
                List.of(customer),
                1,
                "127.0.0.0/24",
                Access.ANSWERED);
    }
}

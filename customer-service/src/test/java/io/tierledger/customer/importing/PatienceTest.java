package io.tierledger.customer.importing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.reading.Unreadable;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void a_million_unreadable_rows_are_borne_and_one_more_is_not() {
        Patience patience = new Patience();
        for (int line = 1; line <= 1_000_000; line++) {
            patience.lose(line);
        }
        assertThatThrownBy(() -> patience.lose(1_000_001))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.status())
                                .isEqualTo(413));
    }
}

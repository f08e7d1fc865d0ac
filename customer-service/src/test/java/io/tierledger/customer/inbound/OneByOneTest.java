package io.tierledger.customer.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** What fails by itself is put aside; what fails because of others is taken again, and is not lost. */
class OneByOneTest {
    private final List<RuntimeException> aside = new ArrayList<>();
    private int tried;

    private void take(RuntimeException failure, int times) {
        OneByOne.take(
                2,
                () -> {
                    if (tried++ < times) {
                        throw failure;
                    }
                },
                aside::add);
    }

    @Test
    void a_poisonous_order_is_put_aside() {
        RuntimeException poison = new DataIntegrityViolationException("an id that no store takes");
        take(poison, 99);
        assertThat(aside).containsExactly(poison);
    }

    @Test
    void what_goes_well_the_second_time_is_not() {
        take(new IllegalStateException("once"), 1);
        assertThat(aside).isEmpty();
    }

    @Test
    void a_store_that_is_busy_or_away_puts_nobody_aside() {
        assertThatThrownBy(() -> take(new DataAccessResourceFailureException("away"), 99))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThatThrownBy(() -> take(new Refused(503, "store-busy", "Busy.", Map.of()), 99))
                .isInstanceOf(Refused.class);
        assertThat(aside).isEmpty();
    }
}

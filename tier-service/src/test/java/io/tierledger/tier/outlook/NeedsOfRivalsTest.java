package io.tierledger.tier.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.questions.Rehearsed.Need;
import org.junit.jupiter.api.Test;

class NeedsOfRivalsTest {

    @Test
    void the_distance_to_a_rival_is_told_in_two_digits_that_are_enough() {
        assertThat(NeedsOfRivals.rounded(new Need(3, 112_345L, 123_456L, 100_099L), 100_000))
                .isEqualTo(new Need(3, 113_000L, 124_000L, 100_099L));
    }

    @Test
    void who_is_past_a_rival_stays_past_it() {
        assertThat(NeedsOfRivals.rounded(new Need(3, 87_655L, null, 100_000L), 100_000))
                .isEqualTo(new Need(3, 88_000L, null, 100_000L));
    }
}

package io.tierledger.scoring.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SaidTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void what_stands_said_again_is_nothing_new() {
        Said said = Said.NOTHING.and(score(1, DAY)).and(score(2, DAY.plusDays(1)));
        assertThat(said.isRepeatedBy(score(1, DAY))).isTrue();
        assertThat(said.isRepeatedBy(score(2, DAY.plusDays(1)))).isTrue();
        assertThat(said.isRepeatedBy(score(2, DAY))).isFalse();
    }

    @Test
    void who_goes_back_to_what_was_said_before_says_something() {
        Said said = Said.NOTHING.and(score(1, DAY)).and(score(2, DAY));
        assertThat(said.isRepeatedBy(score(1, DAY))).isFalse();
        assertThat(said.and(score(1, DAY)).isRepeatedBy(score(1, DAY))).isTrue();
    }

    private static Judging score(int score, LocalDate day) {
        return new Judging("K1", "value-potential", "potential", score, "seen the plant", "jan", day);
    }
}

package io.tierledger.scoring.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Sealed;
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

    @Test
    void another_reason_says_something() {
        Said said = Said.NOTHING.and(score(1, DAY));
        assertThat(said.isRepeatedBy(said("sold the plant", sealed("another commitment"))))
                .isFalse();
    }

    @Test
    void what_was_said_in_clear_before_texts_were_sealed_is_repeated_by_the_same_words() {
        Saying.Words words = new Saying.Words("jan", "seen the plant");
        Said said = Said.NOTHING.and(new Saying(DAY, 1, "name", null, words));
        assertThat(said.isRepeatedBy(score(1, DAY))).isTrue();
        assertThat(said.isRepeatedBy(score(2, DAY))).isFalse();
        assertThat(said.isRepeatedBy(said("sold the plant", sealed("c")))).isFalse();
    }

    @Test
    void what_is_stored_sealed_is_known_again_though_nobody_opens_it() {
        Said said = Said.NOTHING.and(new Saying(DAY, 1, "name", sealed("c"), null));
        assertThat(said.isRepeatedBy(score(1, DAY))).isTrue();
        assertThat(said.isRepeatedBy(said("seen the plant", new Sealed(2, "c", "x"))))
                .as("with the key after an erasure")
                .isFalse();
    }

    private static SealedJudging score(int score, LocalDate day) {
        return new SealedJudging(
                new Judging("K1", "value-potential", "potential", score, "seen the plant", "jan", day), sealed("c"));
    }

    private static SealedJudging said(String rationale, Sealed sealed) {
        return new SealedJudging(new Judging("K1", "value-potential", "potential", 1, rationale, "jan", DAY), sealed);
    }

    /** Encrypted each time in another way. */
    private static Sealed sealed(String commitment) {
        return new Sealed(1, commitment, "x" + System.nanoTime());
    }
}

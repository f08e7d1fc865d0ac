package io.tierledger.scoring.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class JudgementsTest {
    private static final int NEVER = Integer.MIN_VALUE;

    private static Judgement on(int day, int score) {
        return new Judgement(1, score, day, "name", 7);
    }

    private static int score(Judgements judgements, int day) {
        Judgement counting = judgements.counting(1, day);
        return counting == null ? 0 : counting.score();
    }

    @Test
    void the_latest_made_counts_and_of_one_day_the_later_recorded() {
        Judgements judgements = Judgements.NONE
                .with(on(5, 1), 10, NEVER)
                .with(on(7, 2), 10, NEVER)
                .with(on(6, 3), 10, NEVER);
        assertThat(score(judgements, 10)).isEqualTo(2);
        assertThat(score(judgements.with(on(7, 1), 10, NEVER), 10)).isEqualTo(1);
    }

    @Test
    void one_dated_later_waits_for_its_day() {
        Judgements judgements = Judgements.NONE.with(on(5, 1), 10, NEVER).with(on(20, 3), 10, NEVER);
        assertThat(score(judgements, 19)).isEqualTo(1);
        assertThat(score(judgements, 20)).isEqualTo(3);
    }

    @Test
    void what_can_never_count_again_is_forgotten() {
        Judgements judgements = Judgements.NONE
                .with(on(5, 1), 10, NEVER)
                .with(on(7, 2), 10, NEVER)
                .with(on(30, 3), 10, NEVER);
        assertThat(judgements.recorded()).extracting(Judgement::score).containsExactly(2, 3);
    }

    @Test
    void what_counted_at_an_assessment_is_kept_and_what_was_recorded_after_it_did_not() {
        Judgements judgements = Judgements.NONE
                .with(on(5, 1).recordedOn(5), 5, NEVER)
                .with(on(6, 2).recordedOn(10), 10, 7)
                .with(on(6, 3).recordedOn(11), 11, 7);
        assertThat(score(judgements, 7)).isEqualTo(1);
        assertThat(score(judgements, 11)).isEqualTo(3);
        assertThat(judgements.recorded()).extracting(Judgement::score).containsExactly(1, 3);
    }

    @Test
    void another_criterion_is_another_matter() {
        Judgements judgements =
                Judgements.NONE.with(on(5, 1), 10, NEVER).with(new Judgement(2, 9, 6, "name", 8), 10, NEVER);
        assertThat(score(judgements, 10)).isEqualTo(1);
        assertThat(judgements.counting(3, 10)).isNull();
    }

    @Test
    void it_grows_stale_on_the_same_day_a_year_later() {
        int day = (int) LocalDate.parse("2024-02-29").toEpochDay();
        assertThat(LocalDate.ofEpochDay(on(day, 1).staleOn(Period.parse("P12M"))))
                .isEqualTo("2025-02-28");
    }
}

package io.tierledger.tier.placement.policy;

import static io.tierledger.tier.placement.policy.Lean.LENIENT;
import static io.tierledger.tier.placement.policy.Lean.STRAIGHT;
import static io.tierledger.tier.placement.policy.Lean.STRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Criterion.Band;
import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.scores.Ranked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which side of a border its own value lies, and where the border lies with a margin of a tenth. */
class BordersTest {
    private static final Margin TENTH = new Margin(new BigDecimal("0.1"));
    private static final Criterion RISING = banded(band(1, null, null, "100", null), band(2, "100", null, null, null));
    private static final Criterion RISING_ABOVE =
            banded(band(1, null, null, null, "100"), band(2, null, "100", null, null));
    /** Days until payment: the fewer the better. */
    private static final Criterion FALLING =
            banded(band(3, null, null, null, "30"), band(2, null, "30", "60", null), band(1, "60", null, null, null));

    @Test
    void a_border_that_is_included_belongs_to_the_better_band() {
        assertThat(score(RISING, "99.99", STRAIGHT)).isEqualTo(1);
        assertThat(score(RISING, "100", STRAIGHT)).isEqualTo(2);
        assertThat(score(FALLING, "30", STRAIGHT)).isEqualTo(3);
        assertThat(score(FALLING, "30.01", STRAIGHT)).isEqualTo(2);
        assertThat(score(FALLING, "60", STRAIGHT)).isEqualTo(1);
    }

    @Test
    void a_border_that_is_not_included_belongs_to_the_worse_band() {
        assertThat(score(RISING_ABOVE, "100", STRAIGHT)).isEqualTo(1);
        assertThat(score(RISING_ABOVE, "100.01", STRAIGHT)).isEqualTo(2);
    }

    @Test
    void a_margin_raises_what_rises_and_lowers_what_falls_for_who_would_be_promoted() {
        assertThat(score(RISING, "109.99", STRICT)).isEqualTo(1);
        assertThat(score(RISING, "110", STRICT)).isEqualTo(2);
        assertThat(score(RISING_ABOVE, "110", STRICT)).isEqualTo(1);
        assertThat(score(RISING_ABOVE, "110.01", STRICT)).isEqualTo(2);
        assertThat(score(FALLING, "27", STRICT)).isEqualTo(3);
        assertThat(score(FALLING, "27.01", STRICT)).isEqualTo(2);
        assertThat(score(FALLING, "54", STRICT)).isEqualTo(1);
    }

    @Test
    void a_margin_works_the_other_way_for_who_would_be_demoted() {
        assertThat(score(RISING, "90", LENIENT)).isEqualTo(2);
        assertThat(score(RISING, "89.99", LENIENT)).isEqualTo(1);
        assertThat(score(FALLING, "33", LENIENT)).isEqualTo(3);
        assertThat(score(FALLING, "33.01", LENIENT)).isEqualTo(2);
    }

    @Test
    void without_a_measure_or_a_band_that_holds_it_the_score_stays() {
        assertThat(TENTH.score(RISING, contribution(null, 7), null, STRICT)).isEqualTo(7);
        assertThat(TENTH.score(banded(), contribution("100", 7), null, STRICT)).isEqualTo(7);
        Criterion gap = banded(band(1, null, null, "50", null), band(2, "100", null, null, null));
        assertThat(TENTH.score(gap, contribution("75", 7), null, STRAIGHT)).isEqualTo(7);
        assertThat(Banding.score(gap, new BigDecimal("75"), 5)).isEqualTo(5);
        assertThat(Banding.score(RISING, new BigDecimal("100"), 5)).isEqualTo(2);
    }

    @Test
    void the_last_rank_of_a_band_belongs_to_it_and_moves_with_the_margin() {
        assertThat(scoreOfRank(10, STRAIGHT)).isEqualTo(3);
        assertThat(scoreOfRank(11, STRAIGHT)).isEqualTo(2);
        assertThat(scoreOfRank(9, STRICT)).isEqualTo(3);
        assertThat(scoreOfRank(10, STRICT)).isEqualTo(2);
        assertThat(scoreOfRank(11, LENIENT)).isEqualTo(3);
        assertThat(scoreOfRank(12, LENIENT)).isEqualTo(2);
        assertThat(scoreOfRank(55, LENIENT)).isEqualTo(2);
        assertThat(scoreOfRank(56, STRAIGHT)).as("beyond all borders").isEqualTo(7);
        assertThat(TENTH.score(ranked(), contribution(null, 7), null, STRAIGHT))
                .as("not ranked")
                .isEqualTo(7);
    }

    @Test
    void more_is_better_where_the_best_band_is_open_above() {
        assertThat(Margin.risesWithTheMeasure(RISING.bands())).isTrue();
        assertThat(Margin.risesWithTheMeasure(FALLING.bands())).isFalse();
        assertThat(Margin.risesWithTheMeasure(List.of(band(2, null, null, "9", null), band(1, "9", null, null, null))))
                .isFalse();
    }

    @Test
    void what_must_be_passed_is_passed_on_its_own_side() {
        Banding.Border rising = new Banding.Border(new BigDecimal("100"), false, true);
        assertThat(rising.isPassedBy(new BigDecimal("100.00"))).isTrue();
        assertThat(rising.isPassedBy(new BigDecimal("99.99"))).isFalse();
        Banding.Border above = new Banding.Border(new BigDecimal("100"), true, true);
        assertThat(above.isPassedBy(new BigDecimal("100"))).isFalse();
        assertThat(above.isPassedBy(new BigDecimal("100.01"))).isTrue();
        Banding.Border falling = new Banding.Border(new BigDecimal("30"), false, false);
        assertThat(falling.isPassedBy(new BigDecimal("30"))).isTrue();
        assertThat(falling.isPassedBy(new BigDecimal("31"))).isFalse();
        Banding.Border below = new Banding.Border(new BigDecimal("30"), true, false);
        assertThat(below.isPassedBy(new BigDecimal("30"))).isFalse();
        assertThat(below.isPassedBy(new BigDecimal("29"))).isTrue();
    }

    private static int score(Criterion criterion, String measure, Lean lean) {
        return TENTH.score(criterion, contribution(measure, 7), null, lean);
    }

    private static int scoreOfRank(int rank, Lean lean) {
        Ranked stood = new Ranked(LocalDate.of(2026, 1, 31), 100, rank, List.of(10, 50));
        return TENTH.score(ranked(), contribution("1", 7), stood, lean);
    }

    private static Criterion ranked() {
        return criterion(
                List.of(),
                new Criterion.Ranking(
                        Criterion.Ranking.By.COUNT,
                        List.of(
                                new Criterion.Ranking.RankBand(3, 10),
                                new Criterion.Ranking.RankBand(2, 50),
                                new Criterion.Ranking.RankBand(1, 100)),
                        1));
    }

    private static Criterion banded(Band... bands) {
        return criterion(List.of(bands), null);
    }

    private static Criterion criterion(List<Band> bands, Criterion.@Nullable Ranking ranking) {
        return new Criterion(
                "c",
                Map.of(),
                Measure.REVENUE,
                null,
                "P12M",
                Criterion.Refreshed.DAILY,
                false,
                1,
                1,
                3,
                bands,
                ranking,
                null,
                Criterion.WhenExpired.KEEP,
                null,
                Map.of());
    }

    private static Band band(
            int score, @Nullable String from, @Nullable String above, @Nullable String below, @Nullable String upTo) {
        return new Band(score, number(from), number(above), number(below), number(upTo));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Contribution contribution(@Nullable String measure, int score) {
        return new Contribution(
                "c", number(measure), null, score, 1, BigDecimal.ZERO, null, false, false, null, null, null, null);
    }
}

package io.tierledger.scoring.scorecards;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Criterion.Band;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarginsTest {
    private static final List<Band> AT_A_HUNDRED = List.of(
            new Band(1, null, null, new BigDecimal("100"), null), new Band(2, new BigDecimal("100"), null, null, null));

    @Test
    void without_a_margin_zones_are_bands() {
        Bands bands = new Bands(AT_A_HUNDRED, BigDecimal.ZERO, 0);
        assertThat(bands.zone(2 * 99)).isEqualTo(1);
        assertThat(bands.zone(2 * 100)).isEqualTo(2);
        assertThat(bands.zone(2 * 1_000)).isEqualTo(2);
    }

    @Test
    void a_margin_adds_a_zone_on_each_side_of_the_border() {
        Bands bands = new Bands(AT_A_HUNDRED, new BigDecimal("0.1"), 0);
        assertThat(bands.zone(2 * 890)).isLessThan(bands.zone(2 * 910));
        assertThat(bands.zone(2 * 990)).isLessThan(bands.zone(2 * 1_000));
        assertThat(bands.zone(2 * 1_090)).isLessThan(bands.zone(2 * 1_110));
        assertThat(bands.score(2 * 1_090)).isEqualTo(bands.score(2 * 1_110)).isEqualTo(2);
        assertThat(bands.score(2 * 999)).isEqualTo(1);
    }
}

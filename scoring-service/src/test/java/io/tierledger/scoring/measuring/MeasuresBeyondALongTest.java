package io.tierledger.scoring.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Percent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures that no long can hold are compared as what they are, or lie beyond every border; they stop nobody. */
class MeasuresBeyondALongTest {
    private static long position(long numerator, long denominator, int decimals, int scale) {
        return new Reading().is(numerator, denominator, decimals).position(scale);
    }

    @Test
    void a_figure_too_large_for_its_scale_lies_beyond_every_border() {
        assertThat(position(Long.MAX_VALUE / 3, 1, 2, 8)).isEqualTo(Long.MAX_VALUE);
        assertThat(position(Long.MIN_VALUE / 3, 1, 2, 8)).isEqualTo(Long.MIN_VALUE);
        assertThat(position(Long.MAX_VALUE, 1, 2, 2)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void an_average_is_exact_where_only_its_sum_was_too_large() {
        assertThat(position(4_000_000_000_000_000_001L, 1_000_000_000_000_000_000L, 2, 8))
                .isEqualTo(8_000_000L + 1);
        assertThat(position(-4_000_000_000_000_000_001L, 1_000_000_000_000_000_000L, 2, 8))
                .isEqualTo(-8_000_000L - 2 + 1);
    }

    @Test
    void every_position_is_that_of_the_exact_figure() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long numerator = random.nextLong() >> random.nextInt(63);
            long denominator = 1 + (random.nextLong() >>> 1 + random.nextInt(62));
            int scale = 2 + random.nextInt(9);
            BigDecimal exact = BigDecimal.valueOf(numerator).scaleByPowerOfTen(scale - 2);
            BigDecimal whole = exact.divide(BigDecimal.valueOf(denominator), 0, RoundingMode.FLOOR);
            boolean cut = whole.multiply(BigDecimal.valueOf(denominator)).compareTo(exact) != 0;
            BigInteger doubled = whole.toBigInteger().shiftLeft(1).add(cut ? BigInteger.ONE : BigInteger.ZERO);
            BigInteger nearest =
                    doubled.min(BigInteger.valueOf(Long.MAX_VALUE)).max(BigInteger.valueOf(Long.MIN_VALUE));
            assertThat(position(numerator, denominator, 2, scale)).isEqualTo(nearest.longValueExact());
        }
    }

    /** A share of a sum has more decimals than the borders it is compared with. */
    @Test
    void a_figure_of_more_decimals_than_the_borders_have_is_compared_as_what_it_is() {
        assertThat(position(44_999_997, 1, 3, 2)).isEqualTo(2 * 4_499_999L + 1);
        assertThat(position(45_000_000, 1, 3, 2)).isEqualTo(2 * 4_500_000L);
        assertThat(position(-44_999_997, 1, 3, 2)).isEqualTo(-2 * 4_500_000L + 1);
        assertThat(position(Long.MAX_VALUE, Long.MAX_VALUE, 5, 2)).isEqualTo(1);
        assertThat(new Reading().is(44_999_997, 1, 3).rankable(2))
                .isLessThan(new Reading().is(4_500_000, 1, 2).rankable(2))
                .isEqualTo(4_499_999);
    }

    @Test
    void a_percentage_of_any_sum_is_rounded_half_even() {
        for (long minor :
                new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 4_000_000_000_000_000_005L, 5, 15, 25, -5, -15, 0}) {
            BigDecimal exact = BigDecimal.valueOf(minor).multiply(new BigDecimal("0.30"));
            assertThat(Percent.of(minor, 30))
                    .isEqualTo(exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
        }
    }
}

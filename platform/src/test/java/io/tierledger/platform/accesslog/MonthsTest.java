package io.tierledger.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {
    @ParameterizedTest
    @CsvSource({
        "P12M, 2025-11, 2026-11-30T23:59:59Z, false",
        "P12M, 2025-11, 2026-12-01T00:00:00Z, true",
        "P12M, 2025-10, 2026-11-01T00:00:00Z, true",
        "P1Y, 2025-11, 2026-12-01T00:00:00Z, true",
        "P1M, 2026-10, 2026-11-30T23:59:59Z, false",
        "P1M, 2026-10, 2026-12-01T00:00:00Z, true"
    })
    void a_month_is_over_when_its_last_day_was_kept_long_enough(
            Period kept, YearMonth month, Instant now, boolean isOver) {
        assertThat(new Months(kept).isOver(month, now)).isEqualTo(isOver);
    }

    @Test
    void this_month_and_the_next_are_needed() {
        assertThat(new Months(Period.ofMonths(12)).needed(Instant.parse("2026-12-31T23:59:59Z")))
                .containsExactly(YearMonth.of(2026, 12), YearMonth.of(2027, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0M", "P30D", "P-1M", "P1M1D"})
    void only_whole_months_are_kept(String period) {
        assertThatThrownBy(() -> new Months(Period.parse(period))).hasMessageContaining("whole months");
    }
}

package io.tierledger.engagement.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void is_the_past_year_and_the_week_ahead_unless_asked_otherwise() {
        assertThat(Range.of(null, null, TODAY, 6))
                .isEqualTo(new Range(LocalDate.of(2025, 11, 27), LocalDate.of(2026, 11, 27)));
        assertThat(Range.of("2027-01-04", null, TODAY, 6))
                .isEqualTo(new Range(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 10)));
        assertThat(Range.of(null, "2026-01-31", TODAY, 6).from()).isEqualTo(LocalDate.of(2025, 1, 31));
    }

    @Test
    void refuses_what_cannot_be_answered() {
        assertThatThrownBy(() -> Range.of("2026-02-30", null, TODAY, 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Range.of("soon", null, TODAY, 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Range.of("+99999-01-01", null, TODAY, 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Range.of("2026-02-02", "2026-02-01", TODAY, 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Range.of("2020-01-01", "2026-02-01", TODAY, 0)).isInstanceOf(Refused.class);
    }
}

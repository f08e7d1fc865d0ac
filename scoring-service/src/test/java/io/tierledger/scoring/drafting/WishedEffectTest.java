package io.tierledger.scoring.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version counts from now on, from a day that is not over, or for all of the past. */
class WishedEffectTest {
    private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.parse("2026-11-01"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SOON, -, effect, unknown",
                "FROM_DATE, -, effectiveFrom, missing",
                "FROM_DATE, 2026-10-31, effectiveFrom, date-passed",
                "RETROACTIVE, 2026-12-01, effectiveFrom, date-not-wanted",
                "NOW, 2026-12-01, effectiveFrom, date-not-wanted",
                "-, 2026-12-01, effectiveFrom, date-not-wanted"
            })
    void what_does_not_go_together_is_refused(String effect, LocalDate from, String field, String code) {
        assertThatThrownBy(() -> WishedEffect.of(effect, from, TODAY))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.properties()).containsEntry("field", field);
                });
    }

    @Test
    void the_day_itself_is_not_over() {
        assertThat(WishedEffect.of("FROM_DATE", TODAY.get(), TODAY)).isEqualTo("FROM_DATE");
        assertThat(WishedEffect.of("FROM_DATE", LocalDate.parse("1999-01-01"), Optional.empty()))
                .isEqualTo("FROM_DATE");
        assertThat(WishedEffect.of("RETROACTIVE", null, TODAY)).isEqualTo("RETROACTIVE");
        assertThat(WishedEffect.of(null, null, TODAY)).isEqualTo("NOW");
    }
}

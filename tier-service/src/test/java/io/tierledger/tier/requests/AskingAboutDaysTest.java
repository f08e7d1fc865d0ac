package io.tierledger.tier.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.web.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskingAboutDaysTest {
    private static final LocalDate WALL = LocalDate.of(2026, 11, 28);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T09:00:00Z"), ZONE);

    private static @Nullable LocalDate ask(@Nullable LocalDate businessDate, LocalDate asOf) {
        return new Today(() -> businessDate, CLOCK, ZONE).past("asOf", asOf);
    }

    @Test
    void a_day_after_the_business_date_is_a_forecast() {
        LocalDate today = LocalDate.of(2014, 6, 30);
        assertThat(ask(today, today)).isEqualTo(today);
        assertThatThrownBy(() -> ask(today, today.plusDays(1))).isInstanceOf(Refused.class);
    }

    @Test
    void while_there_is_no_business_date_today_stands_for_it() {
        assertThat(ask(null, WALL)).isEqualTo(WALL);
        assertThatThrownBy(() -> ask(null, WALL.plusDays(1))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("in-the-future");
            assertThat(refused.properties()).containsEntry("field", "asOf");
        });
    }
}

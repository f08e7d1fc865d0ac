package io.tierledger.engagement.workingdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EasterTest {

    @Test
    void falls_on_the_dates_of_the_almanac() {
        Stream.of(
                        "1818-03-22",
                        "1943-04-25",
                        "1954-04-18",
                        "1981-04-19",
                        "2000-04-23",
                        "2008-03-23",
                        "2014-04-20",
                        "2024-03-31",
                        "2025-04-20",
                        "2026-04-05",
                        "2027-03-28",
                        "2038-04-25",
                        "2049-04-18",
                        "2076-04-19")
                .map(LocalDate::parse)
                .forEach(easter -> assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter));
    }

    @Test
    void is_a_sunday_from_22_march_to_25_april() {
        IntStream.rangeClosed(1583, 2299).mapToObj(Easter::sunday).forEach(easter -> {
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(easter.withMonth(3).withDayOfMonth(22), LocalDate.of(easter.getYear(), 4, 25));
        });
    }
}

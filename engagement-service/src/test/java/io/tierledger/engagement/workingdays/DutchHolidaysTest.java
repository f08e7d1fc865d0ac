package io.tierledger.engagement.workingdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutchHolidaysTest {

    /** As rijksoverheid.nl lists them for 2026. */
    @Test
    void are_those_of_2026() {
        assertThat(DutchHolidays.of(2026).keySet())
                .containsExactly(days(
                        "2026-01-01",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-04-27",
                        "2026-05-14",
                        "2026-05-24",
                        "2026-05-25",
                        "2026-12-25",
                        "2026-12-26"));
    }

    @Test
    void count_liberation_day_once_in_five_years() {
        assertThat(DutchHolidays.of(2025)).containsEntry(LocalDate.of(2025, 5, 5), "Bevrijdingsdag");
        assertThat(DutchHolidays.of(2026)).doesNotContainValue("Bevrijdingsdag");
    }

    @Test
    void move_the_sovereigns_day_off_a_sunday() {
        assertThat(DutchHolidays.of(2014)).containsEntry(LocalDate.of(2014, 4, 26), "Koningsdag");
        assertThat(DutchHolidays.of(2025)).containsEntry(LocalDate.of(2025, 4, 26), "Koningsdag");
        assertThat(DutchHolidays.of(2013)).containsEntry(LocalDate.of(2013, 4, 30), "Koninginnedag");
        assertThat(DutchHolidays.of(2006)).containsEntry(LocalDate.of(2006, 4, 29), "Koninginnedag");
    }

    @Test
    void keep_both_names_out_of_working_days() {
        for (String day : List.of("2026-04-27", "2026-05-14", "2026-05-25", "2026-12-25", "2026-11-21", "2026-11-22")) {
            assertThat(WorkingDays.DUTCH.isWorkingDay(epoch(day))).as(day).isFalse();
        }
        for (String day : List.of("2026-04-03", "2026-05-05", "2026-05-15", "2026-11-20", "2026-12-31")) {
            assertThat(WorkingDays.DUTCH.isWorkingDay(epoch(day))).as(day).isTrue();
        }
    }

    @Test
    void leave_the_working_days_of_2026() {
        int from = WorkingDays.DUTCH.countBefore(epoch("2026-01-01"));
        assertThat(WorkingDays.DUTCH.countBefore(epoch("2027-01-01")) - from).isEqualTo(261 - 6);
        assertThat(WorkingDays.DUTCH.day(from)).isEqualTo(epoch("2026-01-02"));
    }

    private static int epoch(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }

    private static LocalDate[] days(String... days) {
        return java.util.Arrays.stream(days).map(LocalDate::parse).toArray(LocalDate[]::new);
    }
}

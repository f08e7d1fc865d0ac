package io.tierledger.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A single date far beyond the pace of its file is doubted; a file with long pauses of its own is not. */
class BelievingADateTest {

    private static Pace.Believed believed(List<LocalDate> days) {
        Pace pace = new Pace();
        days.forEach(day -> pace.saw((int) day.toEpochDay()));
        return pace.believed(true);
    }

    private static boolean holds(Pace.Believed believed, String day) {
        return believed.holds((int) LocalDate.parse(day).toEpochDay());
    }

    private static List<LocalDate> monthly(String first, int months) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            days.add(LocalDate.parse(first).plusMonths(i));
        }
        return days;
    }

    private static List<LocalDate> daily(String first, int days) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(first).plusDays(days))
                .toList();
    }

    private static List<LocalDate> and(List<LocalDate> days, String... more) {
        List<LocalDate> all = new ArrayList<>(days);
        for (String day : more) {
            all.add(LocalDate.parse(day));
        }
        return all;
    }

    @Test
    void a_year_typed_wrong_in_the_middle_of_a_monthly_file_is_doubted() {
        List<LocalDate> days = monthly("2024-01-15", 24);
        days.set(14, LocalDate.parse("2026-03-15"));
        assertThat(holds(believed(days), "2026-03-15")).isFalse();
        assertThat(holds(believed(days), "2025-12-15")).isTrue();
        Collections.reverse(days);
        assertThat(holds(believed(days), "2026-03-15")).isFalse();
    }

    @Test
    void the_same_pause_before_the_last_row_of_a_file_in_order_is_believed() {
        assertThat(holds(believed(and(monthly("2024-01-15", 24), "2026-03-15")), "2026-03-15"))
                .isTrue();
    }

    @Test
    void ten_years_too_far_are_doubted_wherever_the_row_stands() {
        List<LocalDate> days = and(daily("2014-01-01", 200), "2024-03-03");
        for (int seed = 0; seed < 20; seed++) {
            List<LocalDate> shuffled = new ArrayList<>(days);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(holds(believed(shuffled), "2024-03-03")).isFalse();
            assertThat(holds(believed(shuffled), "2014-07-19")).isTrue();
        }
    }

    @Test
    void a_date_far_before_all_others_is_doubted_where_it_would_begin_the_time() {
        List<LocalDate> days = and(daily("2014-01-01", 200), "1974-03-03");
        assertThat(holds(believed(days), "1974-03-03")).isFalse();
        assertThat(holds(believed(days), "2014-01-01")).isTrue();
    }

    @Test
    void a_file_with_few_rows_far_apart_is_believed() {
        assertThat(holds(
                        believed(and(List.of(), "2011-03-01", "2013-02-01", "2013-03-01", "2014-12-24")), "2014-12-24"))
                .isTrue();
        assertThat(holds(believed(and(List.of(), "2014-01-01")), "2014-01-01")).isTrue();
    }

    @Test
    void a_year_without_orders_in_the_middle_of_a_file_is_believed() {
        List<LocalDate> days = new ArrayList<>(daily("2014-01-01", 100));
        days.addAll(daily("2015-06-01", 100));
        assertThat(holds(believed(days), "2015-09-08")).isTrue();
        assertThat(holds(believed(days), "2014-01-01")).isTrue();
    }

    @Test
    void seasons_are_believed() {
        List<LocalDate> days = new ArrayList<>();
        for (int year = 2008; year < 2016; year++) {
            days.addAll(daily(year + "-12-01", 20));
        }
        assertThat(holds(believed(and(days, "2016-12-01")), "2016-12-01")).isTrue();
    }
}

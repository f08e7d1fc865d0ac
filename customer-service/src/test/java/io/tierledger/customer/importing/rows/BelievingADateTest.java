package io.tierledger.customer.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.importing.pace.Pace;
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

    @Test
    void two_years_typed_wrong_do_not_speak_for_each_other() {
        for (String[] wrong : List.of(
                new String[] {"2026-03-15", "2028-05-15"},
                new String[] {"2042-03-15", "2042-04-02"},
                new String[] {"2027-03-15", "2027-03-15"})) {
            List<LocalDate> days = new ArrayList<>(daily("2024-01-01", 200));
            days.set(20, LocalDate.parse(wrong[0]));
            days.set(120, LocalDate.parse(wrong[1]));
            for (List<LocalDate> file :
                    List.of(days, days.reversed(), sorted(days), sorted(days).reversed(), shuffled(days))) {
                Pace.Believed believed = believed(file);
                assertThat(holds(believed, wrong[0])).as(wrong[0]).isFalse();
                assertThat(holds(believed, wrong[1])).as(wrong[1]).isFalse();
                assertThat(holds(believed, "2024-07-18")).isTrue();
                assertThat(holds(believed, "2024-01-01")).isTrue();
            }
        }
    }

    @Test
    void a_year_typed_too_early_does_not_speak_for_one_typed_too_late() {
        List<LocalDate> days = new ArrayList<>(daily("2024-01-01", 200));
        days.set(20, LocalDate.parse("2022-06-15"));
        days.set(120, LocalDate.parse("2026-02-15"));
        for (List<LocalDate> file : List.of(days, days.reversed(), sorted(days), shuffled(days))) {
            Pace.Believed believed = believed(file);
            assertThat(holds(believed, "2026-02-15")).isFalse();
            assertThat(holds(believed, "2022-06-15")).isFalse();
            assertThat(holds(believed, "2024-07-18")).isTrue();
        }
    }

    @Test
    void some_orders_after_a_pause_of_some_months_are_believed() {
        List<LocalDate> days = and(daily("2024-01-01", 100), "2024-08-01", "2024-08-03", "2024-08-20");
        assertThat(holds(believed(days), "2024-08-20")).isTrue();
    }

    private static List<LocalDate> sorted(List<LocalDate> days) {
        return days.stream().sorted().toList();
    }

    private static List<LocalDate> shuffled(List<LocalDate> days) {
        List<LocalDate> shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }
}

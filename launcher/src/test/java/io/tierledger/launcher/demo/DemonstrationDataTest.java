package io.tierledger.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demonstration looks like a business: concentrated, moving, and the same every time. */
class DemonstrationDataTest {
    private static final Period PERIOD = new Period(LocalDate.of(2026, 10, 31));
    private static final List<Organisation> ORGANISATIONS = Organisations.all();
    private static final List<PlacedOrder> ORDERS = new Orders(PERIOD).of(ORGANISATIONS);
    private static final ImportFiles FILES = new ImportFiles(PERIOD, "EUR");

    @Test
    void a_thousand_organisations_have_a_number_and_a_name_each() {
        assertThat(ORGANISATIONS).hasSize(1000);
        assertThat(ORGANISATIONS).extracting(Organisation::id).doesNotHaveDuplicates();
        assertThat(ORGANISATIONS).extracting(Organisation::name).doesNotHaveDuplicates();
        assertThat(AccountManager.ALL).hasSize(25);
    }

    @Test
    void there_are_forty_to_sixty_thousand_orders_on_working_days_of_two_and_a_half_years() {
        assertThat(ORDERS).hasSizeBetween(40_000, 60_000);
        assertThat(ORDERS).allSatisfy(order -> {
            assertThat(order.day()).isBetween(LocalDate.of(2024, 5, 1), LocalDate.of(2026, 10, 31));
            assertThat(order.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(order.amount()).isPositive();
        });
        assertThat(ORDERS).isSortedAccordingTo((one, other) -> one.day().compareTo(other.day()));
    }

    @Test
    void a_fifth_of_the_customers_make_about_four_fifths_of_the_revenue() {
        List<Long> perCustomer = revenue(PERIOD.from()).values().stream()
                .sorted((a, b) -> Long.compare(b, a))
                .toList();
        long all = perCustomer.stream().mapToLong(Long::longValue).sum();
        long topFifth = perCustomer.stream()
                .limit(perCustomer.size() / 5)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(topFifth * 100 / all).isBetween(76L, 84L);
    }

    @Test
    void customers_grow_decline_come_and_leave() {
        Map<String, Long> firstYear = revenue(PERIOD.from(), PERIOD.from().plusYears(1));
        Map<String, Long> lastYear = revenue(PERIOD.until().minusYears(1));
        assertThat(ratio(Course.GROWING, firstYear, lastYear)).isGreaterThan(150);
        assertThat(ratio(Course.DECLINING, firstYear, lastYear)).isLessThan(66);
        assertThat(ratio(Course.STEADY, firstYear, lastYear)).isBetween(90L, 110L);
        assertThat(idsOf(Course.COMING)).noneMatch(firstYear::containsKey);
        assertThat(idsOf(Course.LEAVING))
                .filteredOn(lastYear::containsKey)
                .hasSizeLessThan(idsOf(Course.LEAVING).size());
        assertThat(idsOf(Course.INSOLVENT)).hasSize(2);
    }

    @Test
    void the_same_last_day_gives_the_same_bytes() {
        assertThat(FILES.orders(new Orders(PERIOD).of(Organisations.all()))).isEqualTo(FILES.orders(ORDERS));
        assertThat(FILES.customers(Organisations.all())).isEqualTo(FILES.customers(ORGANISATIONS));
        assertThat(FILES.judgements(Organisations.all())).isEqualTo(FILES.judgements(ORGANISATIONS));
    }

    @Test
    void only_who_answers_for_a_customer_judges_it() {
        Map<String, String> managers =
                ORGANISATIONS.stream().collect(Collectors.toMap(Organisation::id, Organisation::managerId));
        List<String[]> rows = new String(FILES.judgements(ORGANISATIONS), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertThat(rows).allSatisfy(row -> assertThat(row[5]).isEqualTo(managers.get(row[0])));
        assertThat(new HashSet<>(rows.stream().map(row -> row[0]).toList())).hasSizeBetween(850, 950);
    }

    @Test
    void moments_are_of_every_kind_and_agreements_open_late_kept_and_broken() {
        List<Moments.One> moments = new Moments(PERIOD.until()).all(ORGANISATIONS);
        assertThat(moments)
                .extracting(one -> one.said().get("kind"))
                .contains("CALL", "VISIT", "MAIL", "COMPLAINT", "AGREEMENT");
        assertThat(moments)
                .extracting(one -> (String) one.said().get("on"))
                .allMatch(on -> on.compareTo("2026-10-31") < 0);
        assertThat(moments)
                .filteredOn(one -> one.said().get("kind").equals("COMPLAINT"))
                .anyMatch(one -> one.after() == null)
                .anyMatch(one -> one.after() != null);
        assertThat(moments)
                .filteredOn(one -> one.said().get("kind").equals("AGREEMENT") && one.after() == null)
                .extracting(one -> (String) one.said().get("due"))
                .anyMatch(due -> due.compareTo("2026-10-31") < 0)
                .anyMatch(due -> due.compareTo("2026-10-31") > 0);
        assertThat(moments)
                .filteredOn(one -> one.after() != null && one.after().step().equals("state"))
                .extracting(one -> one.after().said().get("state"))
                .contains("KEPT", "BROKEN");
    }

    private static Map<String, Long> revenue(LocalDate from) {
        return revenue(from, LocalDate.MAX);
    }

    private static Map<String, Long> revenue(LocalDate from, LocalDate before) {
        Map<String, Long> revenue = new HashMap<>();
        for (PlacedOrder order : ORDERS) {
            if (!order.day().isBefore(from) && order.day().isBefore(before)) {
                revenue.merge(order.by().id(), order.amount(), Long::sum);
            }
        }
        return revenue;
    }

    private static List<String> idsOf(Course course) {
        return ORGANISATIONS.stream()
                .filter(it -> it.buys() && it.course() == course)
                .map(Organisation::id)
                .toList();
    }

    private static long ratio(Course course, Map<String, Long> before, Map<String, Long> after) {
        long first = idsOf(course).stream()
                .mapToLong(id -> before.getOrDefault(id, 0L))
                .sum();
        return idsOf(course).stream()
                        .mapToLong(id -> after.getOrDefault(id, 0L))
                        .sum()
                * 100
                / first;
    }
}

package io.tierledger.customer.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class AdmittingAnOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate DAY = LocalDate.of(2014, 6, 30);
    private static final BusinessClock AT_DAY = new BusinessClock.Running(DAY);

    private static Admission admit(ClockMode mode, BusinessClock clock, LocalDate placedOn) {
        return new ClockRules(mode, Period.ofDays(1)).admit(clock, placedOn, TODAY);
    }

    @Test
    void the_date_follows_a_later_order_and_stays_at_an_earlier_one() {
        assertThat(admit(ClockMode.FOLLOW_ORDERS, AT_DAY, DAY.plusDays(9)))
                .isEqualTo(new Admission.Admitted(DAY.plusDays(9)));
        assertThat(admit(ClockMode.FOLLOW_ORDERS, AT_DAY, DAY.minusDays(9))).isEqualTo(new Admission.Admitted(DAY));
        assertThat(admit(ClockMode.FOLLOW_ORDERS, BusinessClock.NOT_STARTED, DAY))
                .isEqualTo(new Admission.Admitted(DAY));
    }

    @Test
    void an_order_after_today_is_quarantined_while_the_date_follows() {
        assertThat(admit(ClockMode.FOLLOW_ORDERS, AT_DAY, TODAY)).isEqualTo(new Admission.Admitted(TODAY));
        assertThat(admit(ClockMode.FOLLOW_ORDERS, AT_DAY, TODAY.plusDays(1)))
                .isEqualTo(new Admission.Quarantined(TODAY));
    }

    @Test
    void a_fixed_date_stays_and_bears_one_day_of_tolerance() {
        assertThat(admit(ClockMode.FIXED, AT_DAY, DAY.plusDays(1))).isEqualTo(new Admission.Admitted(DAY));
        assertThat(admit(ClockMode.FIXED, AT_DAY, DAY.plusDays(2)))
                .isEqualTo(new Admission.Quarantined(DAY.plusDays(1)));
        assertThat(admit(ClockMode.FIXED, BusinessClock.NOT_STARTED, DAY)).isEqualTo(new Admission.Admitted(DAY));
    }

    @Test
    void on_the_wall_the_date_is_today() {
        assertThat(admit(ClockMode.WALL, BusinessClock.NOT_STARTED, DAY)).isEqualTo(new Admission.Admitted(TODAY));
        assertThat(admit(ClockMode.WALL, new BusinessClock.Running(TODAY.minusDays(1)), TODAY))
                .isEqualTo(new Admission.Admitted(TODAY));
        assertThat(admit(ClockMode.WALL, new BusinessClock.Running(TODAY), TODAY.plusDays(2)))
                .isEqualTo(new Admission.Quarantined(TODAY.plusDays(1)));
    }

    @Test
    void what_moves_no_date_may_be_dated_as_far_as_an_order() {
        assertThat(latest(ClockMode.FIXED, AT_DAY)).isEqualTo(DAY.plusDays(1));
        assertThat(latest(ClockMode.FIXED, BusinessClock.NOT_STARTED)).isEqualTo(TODAY.plusDays(1));
        assertThat(latest(ClockMode.FOLLOW_ORDERS, AT_DAY)).isEqualTo(TODAY);
        assertThat(latest(ClockMode.WALL, AT_DAY)).isEqualTo(TODAY.plusDays(1));
    }

    private static LocalDate latest(ClockMode mode, BusinessClock clock) {
        return new ClockRules(mode, Period.ofDays(1)).latest(clock, TODAY);
    }

    @Test
    void days_pass_one_by_one_and_the_first_date_passes_none() {
        ClockEvent first = BusinessClock.NOT_STARTED.stepTowards(DAY);
        assertThat(first).isEqualTo(new ClockEvent.BusinessDateSet(DAY));
        BusinessClock clock = BusinessClock.NOT_STARTED.evolve(first);
        assertThat(clock.stepTowards(DAY)).isNull();
        assertThat(clock.stepTowards(DAY.plusDays(2))).isEqualTo(new ClockEvent.DayPassed(DAY));
        assertThat(clock.evolve(new ClockEvent.DayPassed(DAY)).date()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void an_advance_goes_to_the_day_after_and_not_too_far() {
        ClockRules rules = new ClockRules(ClockMode.FIXED, Period.ofDays(1));
        assertThat(rules.advance(AT_DAY, DAY)).isEqualTo(new Advance.Towards(DAY.plusDays(1)));
        assertThat(rules.advance(AT_DAY, LocalDate.of(9999, 1, 1))).isInstanceOf(Advance.TooFar.class);
        assertThat(new ClockRules(ClockMode.WALL, Period.ofDays(1)).advance(AT_DAY, DAY))
                .isInstanceOf(Advance.FollowsTheWall.class);
    }
}

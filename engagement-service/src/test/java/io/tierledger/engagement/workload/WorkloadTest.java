package io.tierledger.engagement.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.answering.RequestKind;
import io.tierledger.engagement.planning.Absence;
import io.tierledger.engagement.planning.Absences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The first quarter of 2026 of an account manager with 36 hours a week, absent 16 to 20 February, and 10 A, 30 B and 100 C of S1. */
class WorkloadTest {
    private static final Stretch QUARTER = new Stretch(day("2026-01-01"), day("2026-03-31"));
    private static final int HOURS = 3_600;
    private static final Absences AWAY = new Absences(List.of(new Absence(day("2026-02-16"), day("2026-02-20"))));
    private static final Treated A = Treated.of(Map.of("visit", 4, "call", 12), "account-plan");
    private static final Treated B = Treated.of(Map.of("visit", 1, "call", 6), "step-plan");
    private static final Treated C = Treated.of(Map.of("visit", 0, "call", 2), null);

    @Test
    void supply_is_sixty_percent_of_the_hours_of_the_days_on_which_somebody_is_there() {
        assertThat(QUARTER.workingDays()).isEqualTo(63);
        assertThat(QUARTER.present(AWAY)).isEqualTo(58);
        assertThat(QUARTER.supply(HOURS, AWAY)).isEqualTo(new Minutes(58 * 2_592L * Minutes.PARTS / 10));
        assertThat(QUARTER.supply(HOURS, AWAY).hours()).isEqualByComparingTo("250.6");
        assertThat(QUARTER.supply(3_333, Absences.NONE).parts())
                .as("hundredths come out exactly")
                .isEqualTo(63L * 3_333 * 68_328);
    }

    @Test
    void demand_is_contacts_and_plans_and_requests() {
        Load load = load();
        assertThat(load.of("visit").hours()).isEqualByComparingTo("54.0");
        assertThat(load.of("call").hours()).isEqualByComparingTo("62.5");
        assertThat(load.plans().hours()).isEqualByComparingTo("49.3");
        assertThat(load.requests().hours()).isEqualByComparingTo("25.2");
        assertThat(load.total().hours()).isEqualByComparingTo("191.0");
        assertThat(load.total().cost(2)).isEqualByComparingTo("14326.13");
    }

    @Test
    void what_is_left_says_how_many_of_a_tier_fit() {
        Minutes left = QUARTER.supply(HOURS, AWAY).minus(load().total());
        assertThat(Fitting.of(10, left, A, QUARTER)).hasValue(19);
        assertThat(Fitting.of(30, left, B, QUARTER)).hasValue(54);
        assertThat(Fitting.of(100, left, C, QUARTER)).hasValue(341);
        assertThat(Fitting.of(5, left, Treated.of(Map.of(), null), QUARTER))
                .as("who asks nothing fits in any number")
                .isEmpty();
    }

    @Test
    void where_too_much_is_asked_fewer_fit_and_never_less_than_none() {
        Minutes lacks = Minutes.NONE.minus(Minutes.ofAYear(A.aYear(), QUARTER.days()));
        assertThat(Fitting.of(10, lacks, A, QUARTER)).hasValue(9);
        assertThat(Fitting.of(10, new Minutes(lacks.parts() - 1), A, QUARTER))
                .as("a part of a customer is a whole one too many")
                .hasValue(8);
        assertThat(Fitting.of(0, lacks, A, QUARTER)).hasValue(0);
    }

    @Test
    void an_exception_costs_what_the_tier_that_is_given_asks_beyond_the_own() {
        assertThat(A.aYear()).isEqualTo(1_560);
        assertThat(B.aYear()).isEqualTo(600);
        assertThat(Fitting.instead(A, C).hours()).isEqualByComparingTo("25");
        assertThat(Fitting.instead(A, C).cost(2)).isEqualByComparingTo("1875");
        assertThat(Fitting.instead(C, A).hours()).isEqualByComparingTo("-25");
    }

    @Test
    void weeks_begin_on_the_monday_of_the_day() {
        List<Stretch> weeks = Stretch.weeks(day("2026-03-11"), 13);
        assertThat(weeks).hasSize(13);
        assertThat(weeks.getFirst()).isEqualTo(new Stretch(day("2026-03-09"), day("2026-03-15")));
        assertThat(weeks.getLast().to()).isEqualTo(day("2026-06-07"));
        assertThat(weeks.get(4).workingDays()).as("Easter Monday").isEqualTo(4);
    }

    @Test
    void a_kind_that_no_preset_has_takes_as_long_as_a_call() {
        assertThat(Treated.ofContact("lunch")).isEqualTo(Treated.ofContact("call"));
        assertThat(Treated.of(Map.of("mailing", 4), "win-back").aYear()).isEqualTo(20);
    }

    private static Load load() {
        long quotes = 2 * 13 * RequestKind.QUOTE.work().toMinutes();
        long plans = 10L * A.ofPlan() + 30L * B.ofPlan() + 100L * C.ofPlan();
        return new Load(
                new TreeMap<>(Map.of("visit", 18, "call", 125)), QUARTER.ofPlans(plans), QUARTER.ofRequests(quotes));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

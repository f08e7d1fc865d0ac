package io.tierledger.engagement.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.requests.Range;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LateWorkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Range THIS_WEEK = new Range(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));

    @Test
    void of_earlier_weeks_is_in_the_work_list_of_this_week() {
        Question week = new Question("am-1", null, Reach.EVERYBODY, THIS_WEEK, Set.of());
        assertThat(week.wants(open("2026-09-03"), TODAY)).isTrue();
        assertThat(week.since(TODAY)).isBefore(LocalDate.of(2026, 9, 3));
        assertThat(week.wants(done("2026-09-03"), TODAY)).isFalse();
        assertThat(week.wants(open("2026-11-23"), TODAY)).isFalse();
    }

    @Test
    void of_earlier_weeks_is_left_out_where_a_state_is_asked_for() {
        Question due = new Question("am-1", null, Reach.EVERYBODY, THIS_WEEK, Set.of("due"));
        assertThat(due.wants(open("2026-09-03"), TODAY)).isFalse();
        assertThat(due.since(TODAY)).isEqualTo(THIS_WEEK.from());
    }

    @Test
    void overdue_before_a_day_is_late_and_was_due_before_it_however_long_ago() {
        Question overdue = Question.overdue("am-1", null, Reach.EVERYBODY, LocalDate.of(2026, 11, 16), Set.of(), TODAY);
        assertThat(overdue.wants(open("2025-12-01"), TODAY)).isTrue();
        assertThat(overdue.wants(open("2026-11-15"), TODAY)).isTrue();
        assertThat(overdue.wants(open("2026-11-16"), TODAY)).isFalse();
        assertThat(overdue.wants(done("2026-11-15"), TODAY)).isFalse();
    }

    @Test
    void overdue_before_a_day_to_come_is_what_is_late_now() {
        Question overdue =
                Question.overdue(null, null, Reach.EVERYBODY, LocalDate.of(2199, 1, 1), Set.of("late"), TODAY);
        assertThat(overdue.wants(open("2026-11-17"), TODAY)).isTrue();
        assertThat(overdue.wants(open("2026-11-18"), TODAY)).isFalse();
    }

    @Test
    void overdue_before_a_day_cannot_be_done() {
        assertThatThrownBy(() -> Question.overdue(null, null, Reach.EVERYBODY, TODAY, Set.of("done"), TODAY))
                .isInstanceOf(Refused.class);
    }

    private static ActivityRecord open(String due) {
        return new ActivityRecord(1, "call", LocalDate.parse(due), ActivityState.OPEN, null, null, null, 0);
    }

    private static ActivityRecord done(String due) {
        LocalDate day = LocalDate.parse(due);
        return new ActivityRecord(1, "call", day, ActivityState.DONE, day, null, null, 7);
    }
}

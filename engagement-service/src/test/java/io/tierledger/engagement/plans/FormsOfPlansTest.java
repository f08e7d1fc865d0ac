package io.tierledger.engagement.plans;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.engagement.planning.ActivityState;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.specification.stored.GoldenBytes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans, and the index of what is due, keep the form they were kept in. */
class FormsOfPlansTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant AT = Instant.parse("2026-01-05T09:30:15.250Z");

    @Test
    void plans_with_an_activity_in_each_state_have_their_form() {
        List<ActivityRecord> activities = Stream.of(ActivityState.values())
                .map(state -> state == ActivityState.OPEN
                        ? ActivityRecord.open(1, "call", DAY)
                        : new ActivityRecord(
                                state.number() + 1,
                                "visité",
                                DAY,
                                state,
                                DAY.plusDays(1),
                                state == ActivityState.DONE ? "am-1" : null,
                                state == ActivityState.SKIPPED ? "" : null,
                                state == ActivityState.DONE ? 70_000_000_000L : 0))
                .toList();
        PlanRecord closed = new PlanRecord(
                1,
                "abc",
                3,
                "A",
                DAY.minusYears(1),
                DAY.minusDays(1),
                "ASSIGNED",
                DAY.minusYears(1),
                AT.minusSeconds(1),
                2,
                DAY,
                "GATE",
                true,
                List.of());
        PlanRecord running = new PlanRecord(
                2, "abc", 4, "B", DAY, DAY.plusYears(1), "PROMOTION", DAY, AT, 5, null, null, false, activities);
        ActivityRecord moved =
                new ActivityRecord(7, "visit", DAY, ActivityState.DONE, DAY, null, null, 9, DAY.minusDays(3));
        PlanRecord next = new PlanRecord(
                3, "abc", 4, "A", DAY, DAY.plusYears(1), "DEMOTION", DAY, AT, 1, null, null, false, List.of(moved));
        ActivityRecord byHand = new ActivityRecord(
                8,
                "call",
                DAY,
                ActivityState.OPEN,
                null,
                null,
                null,
                0,
                null,
                630,
                "back-office",
                new Revision(2, AT.plusMillis(1)));
        PlanRecord last = new PlanRecord(
                4, "abc", 4, "B", DAY, DAY.plusYears(1), "DEMOTION", DAY, AT, 1, null, null, false, List.of(byHand));
        GoldenBytes.of("plans", 6)
                .isWrittenAndRead(PlanBytes.write(List.of(closed, running, next, last)), FormsOfPlansTest::plans);
    }

    @Test
    void plans_of_which_no_revisions_were_kept_are_read() {
        GoldenBytes.of("plans", 5).isRead(FormsOfPlansTest::plans);
    }

    @Test
    void plans_of_which_nothing_was_done_by_hand_are_read() {
        GoldenBytes.of("plans", 4).isRead(FormsOfPlansTest::plans);
    }

    @Test
    void plans_of_which_nothing_was_moved_are_read() {
        GoldenBytes.of("plans", 3).isRead(FormsOfPlansTest::plans);
    }

    @Test
    void plans_of_which_none_was_undone_are_read() {
        GoldenBytes.of("plans", 2).isRead(FormsOfPlansTest::plans);
    }

    @Test
    void plans_with_texts_in_clear_are_read() {
        GoldenBytes.of("plans", 1).isRead(FormsOfPlansTest::plans);
    }

    @Test
    void plans_of_before_forms_are_read() {
        GoldenBytes.of("plans", 0).isRead(FormsOfPlansTest::plans);
    }

    @Test
    void a_year_has_its_form() {
        DueYear year = new DueYear();
        year.add("K1", DAY);
        year.add("K1", DAY.plusMonths(11));
        year.add("K-é", DAY.plusDays(26));
        GoldenBytes.of("due-year", 1).isWrittenAndRead(year.encode(), FormsOfPlansTest::days);
    }

    @Test
    void a_year_of_before_forms_is_read() {
        GoldenBytes.of("due-year", 0).isRead(FormsOfPlansTest::days);
    }

    @Test
    void years_of_both_forms_stand_behind_each_other() {
        byte[] before = GoldenBytes.of("due-year", 0).bytes();
        byte[] now = GoldenBytes.of("due-year", 1).bytes();
        byte[] both = java.util.Arrays.copyOf(before, before.length + now.length);
        System.arraycopy(now, 0, both, before.length, now.length);
        org.assertj.core.api.Assertions.assertThat(days(both)).isEqualTo(days(now));
    }

    @Test
    void forms_of_a_later_version_are_refused_with_words() {
        assertThatThrownBy(() -> PlanBytes.read(new byte[] {7, 0, 0}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a file of plans is kept in form 7, which this version does not know");
        assertThatThrownBy(() -> DueYear.decode(new byte[] {2, 0, 0, 0, 0}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessageContaining("form 2, which this version does not know");
    }

    private static String plans(byte[] bytes) {
        return PlanBytes.read(bytes).stream()
                .map(plan -> plan.toString()
                        .replace(", undone=false", "")
                        .replace(", drawnAt=1970-01-01T00:00:00Z", "")
                        .replace(", revised=null", "")
                        .replace(", movedFrom=null", "")
                        .replace(", minute=null, assignedTo=null", "")
                        .replace(", report=0]", "]")
                        .replace("ActivityRecord", "\n  ActivityRecord"))
                .collect(Collectors.joining("\n"));
    }

    private static String days(byte[] bytes) {
        List<String> said = new ArrayList<>();
        DueYear.decode(bytes).forEach(2026, (day, customer) -> said.add(customer + " " + day));
        return String.join("\n", said);
    }
}

package io.tierledger.engagement.answering;

import static io.tierledger.engagement.answering.ResponseLevel.A;
import static io.tierledger.engagement.answering.ResponseLevel.B;
import static io.tierledger.engagement.answering.ResponseLevel.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.answering.Deadlines.LevelSince;
import io.tierledger.engagement.answering.Deadlines.Pause;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final LocalDateTime MUCH_LATER = LocalDateTime.parse("2026-12-31T12:00");
    private final Deadlines deadlines = new Deadlines(OpeningHours.DESK);

    private static LocalDateTime at(String moment) {
        return LocalDateTime.parse(moment);
    }

    private static List<LevelSince> level(ResponseLevel level) {
        return List.of(new LevelSince(level, LocalDate.EPOCH));
    }

    private static List<LevelSince> levels(ResponseLevel first, ResponseLevel then, String from) {
        return List.of(new LevelSince(first, LocalDate.EPOCH), new LevelSince(then, LocalDate.parse(from)));
    }

    /** The golden ones; 6 April 2026 is Easter Monday. */
    @ParameterizedTest
    @CsvSource({
        "A, 2026-03-27T16:00, 2026-03-30T16:00",
        "A, 2026-03-28T11:00, 2026-03-31T08:30",
        "B, 2026-04-02T10:00, 2026-04-08T17:00",
        "A, 2026-03-10T07:00, 2026-03-11T07:00",
        "A, 2026-03-10T23:00, 2026-03-11T23:00",
        "B, 2026-04-04T10:00, 2026-04-10T17:00",
    })
    void a_deadline_counts_from_receipt(ResponseLevel level, String received, String due) {
        assertThat(deadlines.due(at(received), level(level), List.of(), MUCH_LATER))
                .isEqualTo(at(due));
    }

    @Test
    void nothing_is_promised_to_c_but_an_alarm_when_the_tenth_working_day_ends() {
        assertThat(deadlines.due(at("2026-02-24T10:00"), level(C), List.of(), MUCH_LATER))
                .isNull();
        assertThat(deadlines.alarm(at("2026-02-24T10:00"), List.of(), MUCH_LATER))
                .isEqualTo(at("2026-03-10T17:00"));
    }

    @Test
    void a_pause_adds_its_working_time() {
        Pause pause = new Pause(at("2026-03-09T15:00"), at("2026-03-10T10:00"));
        assertThat(deadlines.due(at("2026-03-09T10:00"), level(A), List.of(pause), MUCH_LATER))
                .isEqualTo(at("2026-03-10T14:00"));
        assertThat(deadlines.due(at("2026-03-09T10:00"), level(B), List.of(pause), MUCH_LATER))
                .isEqualTo(at("2026-03-13T12:00"));
    }

    @Test
    void a_pause_that_lasts_adds_what_has_passed_of_it() {
        Pause lasting = new Pause(at("2026-03-09T15:00"), null);
        assertThat(deadlines.due(at("2026-03-09T10:00"), level(A), List.of(lasting), at("2026-03-10T10:00")))
                .isEqualTo(at("2026-03-10T14:00"));
    }

    @Test
    void a_later_deadline_counts_from_receipt() {
        assertThat(deadlines.due(at("2026-03-09T10:00"), levels(A, B, "2026-03-10"), List.of(), MUCH_LATER))
                .isEqualTo(at("2026-03-12T17:00"));
        assertThat(deadlines.due(at("2026-03-09T10:00"), levels(A, C, "2026-03-10"), List.of(), MUCH_LATER))
                .isNull();
    }

    @Test
    void a_sooner_deadline_counts_from_the_opening_of_the_day_of_the_change_and_is_never_later_than_the_one_before() {
        assertThat(deadlines.due(at("2026-03-02T10:00"), levels(C, A, "2026-03-10"), List.of(), MUCH_LATER))
                .isEqualTo(at("2026-03-11T08:30"));
        assertThat(deadlines.due(at("2026-03-10T10:00"), levels(C, A, "2026-03-10"), List.of(), MUCH_LATER))
                .isEqualTo(at("2026-03-11T10:00"));
        assertThat(deadlines.due(at("2026-03-09T10:00"), levels(B, A, "2026-03-12"), List.of(), MUCH_LATER))
                .isEqualTo(at("2026-03-12T17:00"));
        assertThat(deadlines.due(at("2026-03-02T10:00"), levels(C, A, "2026-03-14"), List.of(), MUCH_LATER))
                .as("on a free day: from the next opening")
                .isEqualTo(at("2026-03-17T08:30"));
    }

    @Test
    void a_pause_goes_on_counting_when_the_level_changes_and_one_before_the_count_adds_nothing() {
        Pause across = new Pause(at("2026-03-09T16:00"), at("2026-03-10T09:30"));
        assertThat(deadlines.due(at("2026-03-02T10:00"), levels(C, A, "2026-03-10"), List.of(across), MUCH_LATER))
                .isEqualTo(at("2026-03-11T09:30"));
        Pause before = new Pause(at("2026-03-03T09:00"), at("2026-03-06T17:00"));
        assertThat(deadlines.due(at("2026-03-02T10:00"), levels(C, A, "2026-03-10"), List.of(before), MUCH_LATER))
                .isEqualTo(at("2026-03-11T08:30"));
    }

    @Test
    void working_time_and_its_inverse_agree_with_minutes_counted_one_by_one() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDateTime from = at("2026-03-26T00:00").plusMinutes(random.nextInt(20 * 24 * 60));
            LocalDateTime to = from.plusMinutes(random.nextInt(6 * 24 * 60));
            long counted = 0;
            for (LocalDateTime minute = from; minute.isBefore(to); minute = minute.plusMinutes(1)) {
                counted += isOpen(minute) ? 1 : 0;
            }
            assertThat(OpeningHours.DESK.between(from, to)).as(from + " " + to).isEqualTo(Duration.ofMinutes(counted));
            LocalDateTime done = OpeningHours.DESK.after(from, Duration.ofMinutes(counted));
            assertThat(OpeningHours.DESK.between(from, done)).isEqualTo(Duration.ofMinutes(counted));
            assertThat(counted == 0 || !done.isAfter(to)).isTrue();
        }
    }

    private static boolean isOpen(LocalDateTime minute) {
        int time = minute.getHour() * 60 + minute.getMinute();
        boolean free =
                minute.getDayOfWeek().getValue() > 5 || minute.toLocalDate().equals(LocalDate.of(2026, 4, 6));
        return !free && (time >= 510 && time < 750 || time >= 780 && time < 1_020);
    }
}

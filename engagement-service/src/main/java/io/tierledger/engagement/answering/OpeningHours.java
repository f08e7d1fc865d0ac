package io.tierledger.engagement.answering;

import io.tierledger.engagement.workingdays.WorkingDays;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * When somebody answers: the same stretches on each working day. Working time is numbered in milliseconds from the first day of the
 * calendar, so that a difference and its inverse each cost a look-up. Moments are local; clocks change on Sundays, when nobody works.
 */
public final class OpeningHours {
    /** Monday to Friday 08:30 to 12:30 and 13:00 to 17:00, without Dutch public holidays. */
    public static final OpeningHours DESK = new OpeningHours(
            WorkingDays.DUTCH,
            List.of(
                    new Stretch(LocalTime.of(8, 30), LocalTime.of(12, 30)),
                    new Stretch(LocalTime.of(13, 0), LocalTime.of(17, 0))));

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final WorkingDays days;
    private final List<Stretch> stretches;
    private final long perDay;

    /** @param to not included */
    record Stretch(LocalTime from, LocalTime to) {
        long length() {
            return millis(to) - millis(from);
        }

        /** How much of it has passed at this time of day. */
        long passed(long time) {
            return Math.clamp(time - millis(from), 0, length());
        }
    }

    /** @param stretches of each working day, in order and apart */
    OpeningHours(WorkingDays days, List<Stretch> stretches) {
        this.days = days;
        this.stretches = List.copyOf(stretches);
        this.perDay = stretches.stream().mapToLong(Stretch::length).sum();
    }

    private static long millis(LocalTime time) {
        return time.toNanoOfDay() / 1_000_000;
    }

    private boolean isWorkingDay(LocalDate day) {
        return days.isWorkingDay((int) day.toEpochDay());
    }

    private int number(LocalDate day) {
        return days.countBefore((int) day.toEpochDay());
    }

    private LocalDate day(int number) {
        return LocalDate.ofEpochDay(days.day(number));
    }

    public LocalDateTime opening(LocalDate workingDay) {
        return workingDay.atTime(stretches.getFirst().from());
    }

    LocalDateTime closing(LocalDate workingDay) {
        return workingDay.atTime(stretches.getLast().to());
    }

    /** Closing time of the n-th working day after this one. */
    LocalDateTime closing(LocalDate after, int workingDays) {
        return closing(day(number(after.plusDays(1)) + workingDays - 1));
    }

    /** The opening of the first working day on or after a date. */
    public LocalDateTime openingFrom(LocalDate date) {
        return opening(day(number(date)));
    }

    /** What comes on a free day comes at the next opening. */
    LocalDateTime noticed(LocalDateTime moment) {
        return isWorkingDay(moment.toLocalDate()) ? moment : openingFrom(moment.toLocalDate());
    }

    /** Later by so many hours, nights included, free days not. */
    LocalDateTime laterByTheClock(LocalDateTime moment, Duration by) {
        LocalDateTime from = noticed(moment);
        long at = number(from.toLocalDate()) * DAY + millis(from.toLocalTime()) + by.toMillis();
        return day((int) (at / DAY)).atStartOfDay().plusNanos(at % DAY * 1_000_000);
    }

    /** Working days that have ended between the day of receipt, which does not count, and a moment. */
    int endedSince(LocalDate received, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        boolean ended = isWorkingDay(today) && !now.isBefore(closing(today));
        return Math.max(0, number(today) + (ended ? 1 : 0) - number(received.plusDays(1)));
    }

    /** Working time before a moment, in milliseconds since the first day of the calendar. */
    long at(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        long before = number(day) * perDay;
        if (!isWorkingDay(day)) {
            return before;
        }
        long time = millis(moment.toLocalTime());
        return before + stretches.stream().mapToLong(each -> each.passed(time)).sum();
    }

    /** The first moment before which there is so much working time; the inverse of {@link #at} within opening hours. */
    LocalDateTime moment(long at) {
        long before = at - 1;
        LocalDate day = day(Math.toIntExact(Math.floorDiv(before, perDay)));
        long left = Math.floorMod(before, perDay) + 1;
        for (Stretch each : stretches) {
            if (left <= each.length()) {
                return day.atTime(each.from()).plusNanos(left * 1_000_000);
            }
            left -= each.length();
        }
        throw new IllegalStateException("no such working time: " + at);
    }

    /** Nothing when {@code to} is not after {@code from}. */
    public Duration between(LocalDateTime from, LocalDateTime to) {
        return Duration.ofMillis(Math.max(0, at(to) - at(from)));
    }

    /** When so much working time has passed since. */
    LocalDateTime after(LocalDateTime from, Duration work) {
        return work.isZero() ? from : moment(at(from) + work.toMillis());
    }
}

package io.tierledger.engagement.answering;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By when a request is answered. Its clock pauses while the customer is to answer, and goes on with another promise when the level of the
 * customer changes: a later deadline counts from receipt, a sooner one from the opening of the day of the change, and is never later than
 * the one before.
 */
public final class Deadlines {
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final int WORKING_DAYS_OF_B = 3;
    static final int WORKING_DAYS_TO_ALARM = 10;

    private final OpeningHours hours;

    public Deadlines(OpeningHours hours) {
        this.hours = hours;
    }

    /** @param from business date since which the level counts */
    public record LevelSince(ResponseLevel level, LocalDate from) {}

    /** @param until null while it lasts */
    public record Pause(LocalDateTime since, @Nullable LocalDateTime until) {}

    /**
     * @param levels in time order, the first one that of the day of receipt
     * @param now up to which a pause that lasts counts
     * @return null while nothing is promised (level C)
     */
    public @Nullable LocalDateTime due(
            LocalDateTime received, List<LevelSince> levels, List<Pause> pauses, LocalDateTime now) {
        LocalDateTime noticed = hours.noticed(received);
        ResponseLevel level = levels.getFirst().level();
        LocalDateTime due = promised(level, noticed, pauses, now);
        for (LevelSince change : levels.subList(1, levels.size())) {
            if (change.level().isSoonerThan(level)) {
                LocalDateTime opening = hours.openingFrom(change.from());
                due = sooner(due, promised(change.level(), later(noticed, opening), pauses, now));
            } else if (level.isSoonerThan(change.level())) {
                due = promised(change.level(), noticed, pauses, now);
            }
            level = change.level();
        }
        return due;
    }

    /** When it has waited too long even where nothing is promised. */
    public LocalDateTime alarm(LocalDateTime received, List<Pause> pauses, LocalDateTime now) {
        LocalDateTime noticed = hours.noticed(received);
        return paused(hours.closing(noticed.toLocalDate(), WORKING_DAYS_TO_ALARM), noticed, pauses, now);
    }

    private @Nullable LocalDateTime promised(
            ResponseLevel level, LocalDateTime from, List<Pause> pauses, LocalDateTime now) {
        return switch (level) {
            case A -> paused(hours.laterByTheClock(from, A_DAY), from, pauses, now);
            case B -> paused(hours.closing(from.toLocalDate(), WORKING_DAYS_OF_B), from, pauses, now);
            case C -> null;
        };
    }

    /** A pause adds its working time, as far as it lies after the moment from which the deadline counts. */
    private LocalDateTime paused(LocalDateTime due, LocalDateTime from, List<Pause> pauses, LocalDateTime now) {
        Duration added = Duration.ZERO;
        for (Pause pause : pauses) {
            LocalDateTime until = pause.until() == null ? now : pause.until();
            added = added.plus(hours.between(later(pause.since(), from), until));
        }
        return hours.after(due, added);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDateTime sooner(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}

package io.tierledger.tier.findings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was last said about a finding: that somebody is to see to it, or that nobody is for now.
 *
 * @param position of the event that says so
 * @param owner id of the person who sees to it; null where it was dismissed
 * @param until day by which that is due, or last day for which it is dismissed
 * @param on business date on which it was said
 * @param by id of who said it
 */
record Followed(long position, @Nullable String owner, LocalDate until, LocalDate on, String by) {
    boolean isTask() {
        return owner != null;
    }

    /** A task that is not overdue, or a dismissal that is not over. */
    boolean isInForce(LocalDate today) {
        return !until.isBefore(today);
    }

    boolean isDismissed(LocalDate today) {
        return !isTask() && isInForce(today);
    }

    boolean isOverdue(LocalDate today) {
        return isTask() && !isInForce(today);
    }
}

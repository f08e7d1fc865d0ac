package io.tierledger.engagement.worklist;

import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.engagement.requests.Range;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are asked for. No state means all of them, and then also what is late from before the range: work of earlier
 * weeks does not go away by itself.
 *
 * @param accountManager {@code -} for customers without one; null for everybody's
 * @param assignee to whom what is wanted was given: an account manager, or the back office; null for all
 * @param reach whose customers' work is shown at all
 */
public record Question(
        @Nullable String accountManager, @Nullable String assignee, Reach reach, Range range, Set<String> states) {
    /** Those of {@link ActivityAnswer#STATES}, with commas between. */
    static final String STATES =
            "^(due|late|done|skipped|withdrawn|missed)(,(due|late|done|skipped|withdrawn|missed))*$";

    private static final String LATE = "late";
    /** No plan is longer than a year, and what is open when it ends is missed: nothing late is older. */
    private static final int OLDEST_LATE_MONTHS = 24;

    /** @param text states with commas between; null or blank for all */
    static Set<String> states(@Nullable String text) {
        Set<String> states = new TreeSet<>();
        if (text != null && !text.isBlank()) {
            states.addAll(List.of(text.split(",", -1)));
        }
        if (!ActivityAnswer.STATES.containsAll(states)) {
            throw Refused.malformed(
                    "bad-state", "state must be one or more of " + new TreeSet<>(ActivityAnswer.STATES) + ".");
        }
        return states;
    }

    /**
     * What is late and was due before a day, however long ago.
     *
     * @throws Refused 422 for other states than late
     */
    static Question overdue(
            @Nullable String accountManager,
            @Nullable String assignee,
            Reach reach,
            LocalDate before,
            Set<String> states,
            LocalDate today) {
        if (!states.isEmpty() && !states.equals(Set.of(LATE))) {
            throw Refused.invalid(
                    "state", "not-late", "overdueBefore asks for late work; leave state out, or ask for late.");
        }
        LocalDate last = before.isAfter(today) ? today : before.minusDays(1);
        LocalDate oldest = today.minusMonths(OLDEST_LATE_MONTHS);
        return new Question(
                accountManager, assignee, reach, new Range(oldest.isBefore(last) ? oldest : last, last), Set.of(LATE));
    }

    /** The first day on which something may be due that is wanted. */
    LocalDate since(LocalDate today) {
        LocalDate oldest = today.minusMonths(OLDEST_LATE_MONTHS);
        return states.isEmpty() && oldest.isBefore(range.from()) ? oldest : range.from();
    }

    boolean wants(ActivityRecord activity, LocalDate today) {
        return (assignee == null || assignee.equals(activity.assignedTo())) && isInTime(activity, today);
    }

    private boolean isInTime(ActivityRecord activity, LocalDate today) {
        return range.holds(activity.due())
                ? states.isEmpty() || states.contains(ActivityAnswer.state(activity, today))
                : states.isEmpty() && activity.due().isBefore(range.from()) && activity.isLate(today);
    }
}

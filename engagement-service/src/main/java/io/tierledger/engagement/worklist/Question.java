package io.tierledger.engagement.worklist;

import io.tierledger.engagement.asking.Range;
import io.tierledger.engagement.plans.ActivityAnswer;
import io.tierledger.engagement.plans.ActivityRecord;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are asked for. No state means all of them.
 *
 * @param accountManager {@code -} for customers without one; null for everybody's
 */
public record Question(@Nullable String accountManager, Range range, Set<String> states) {

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

    Question on(LocalDate day) {
        return new Question(accountManager, new Range(day, day), states);
    }

    boolean wants(ActivityRecord activity, LocalDate today) {
        return range.holds(activity.due())
                && (states.isEmpty() || states.contains(ActivityAnswer.state(activity, today)));
    }
}

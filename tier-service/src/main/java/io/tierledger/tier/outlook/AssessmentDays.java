package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.method.Criterion.Refreshed;
import io.tierledger.tier.placement.policy.Policy;
import java.time.LocalDate;

/**
 * When the clocks of a method strike around a date.
 *
 * @param keep the assessment that decides about keeping the tier on the date
 * @param win the assessment that decides about winning one
 * @param last the last of these days and the date itself
 */
record AssessmentDays(LocalDate at, LocalDate keep, LocalDate win, LocalDate last) {

    static AssessmentDays of(Policy policy, LocalDate today, LocalDate at) {
        boolean monthly = policy.method().criteria().stream()
                .anyMatch(c -> c.measure() != null && c.refreshed() == Refreshed.MONTHLY);
        LocalDate keep = moment(policy.changing().demotion(), monthly, today, at);
        LocalDate win = moment(policy.changing().promotion(), monthly, today, at);
        LocalDate later = keep.isAfter(win) ? keep : win;
        return new AssessmentDays(at, keep, win, later.isAfter(at) ? later : at);
    }

    private static LocalDate moment(Clock clock, boolean monthly, LocalDate today, LocalDate at) {
        if (clock == Clock.AT_REVIEW || clock == Clock.AT_ONCE && !monthly) {
            return at;
        }
        LocalDate before = monthEnd(at).equals(at) ? at : at.withDayOfMonth(1).minusDays(1);
        return before.isBefore(today) ? monthEnd(at) : before;
    }

    static LocalDate monthEnd(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}

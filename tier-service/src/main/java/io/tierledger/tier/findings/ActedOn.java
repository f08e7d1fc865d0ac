package io.tierledger.tier.findings;

import io.tierledger.tier.findings.Findings.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of what is found people act on: with a task that is not overdue, or a dismissal that is not over.
 *
 * @param asOf business date
 * @param all together
 * @param kinds in the order in which findings are listed
 */
record ActedOn(String method, LocalDate asOf, Share all, List<OfKind> kinds) {
    /**
     * @param found how many there are, dismissed ones too
     * @param tasks of these somebody is to see to, overdue or not
     * @param share acted on, 0 to 1 in four digits; null where nothing is found
     */
    record Share(
            int found,
            int tasks,
            int overdue,
            int dismissed,
            int actedOn,
            @Nullable BigDecimal share) {}

    record OfKind(Kind kind, Share share) {}

    static ActedOn of(String method, LocalDate today, List<RuleMatch> found, Map<FindingId, Followed> followed) {
        List<OfKind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<RuleMatch> some =
                    found.stream().filter(one -> one.kind() == kind).toList();
            kinds.add(new OfKind(kind, share(method, today, some, followed)));
        }
        return new ActedOn(method, today, share(method, today, found, followed), kinds);
    }

    private static Share share(
            String method, LocalDate today, List<RuleMatch> found, Map<FindingId, Followed> followed) {
        int tasks = 0;
        int overdue = 0;
        int dismissed = 0;
        for (RuleMatch one : found) {
            Followed said = followed.get(FindingId.of(method, one));
            if (said != null) {
                tasks += said.isTask() ? 1 : 0;
                overdue += said.isOverdue(today) ? 1 : 0;
                dismissed += said.isDismissed(today) ? 1 : 0;
            }
        }
        int acted = tasks - overdue + dismissed;
        return new Share(
                found.size(),
                tasks,
                overdue,
                dismissed,
                acted,
                found.isEmpty()
                        ? null
                        : BigDecimal.valueOf(acted).divide(BigDecimal.valueOf(found.size()), 4, RoundingMode.HALF_UP));
    }
}

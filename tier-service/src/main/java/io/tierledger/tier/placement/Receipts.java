package io.tierledger.tier.placement;

import io.tierledger.tier.placement.PlacementCommand.AssessScorecard;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import io.tierledger.tier.placement.policy.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes down who decided, why and on what. */
final class Receipts {
    private Receipts() {}

    static Receipt of(AssessScorecard command, Verdict verdict, @Nullable LocalDate worseSince) {
        Scorecard scorecard = command.scorecard();
        return new Receipt(
                verdict.rule(),
                verdict.total(),
                scorecard.contributions(),
                scorecard.provisional(),
                scorecard.everOrdered(),
                scorecard.ranked(),
                scorecard.name(),
                scorecard.asOf(),
                scorecard.version(),
                scorecard.cause(),
                scorecard.input(),
                command.input(),
                command.occasion(),
                worseSince);
    }

    static Change change(AssessScorecard command, Placement placement, Policy policy, @Nullable LocalDate worseSince) {
        Who who = Who.policy(policy.method().id(), policy.method().version());
        return change(command, placement, policy, cause(command, worseSince), who);
    }

    static Change change(PlacementCommand command, Placement placement, Policy policy, Cause cause, Who who) {
        Subject subject = command.subject();
        return new Change(
                subject.customerId(),
                subject.accountManagerId(),
                subject.method(),
                policy.method().version(),
                placement.changes() + 1,
                command.on(),
                cause,
                who.decidedBy(),
                who.reason(),
                who.actor(),
                who.text());
    }

    /** A change that waited for its day came with time; one at a month end came with the scores of that month. */
    private static Cause cause(AssessScorecard command, @Nullable LocalDate worseSince) {
        String scored = command.scorecard().cause();
        return switch (command.occasion()) {
            case REVIEW -> Cause.REVIEW;
            case RETROACTION -> Cause.POLICY;
            case CORRECTION -> Cause.LATE_ORDER;
            case EVENT ->
                switch (scored) {
                    case "TIME" -> Cause.TIME;
                    case "LATE_ORDER" -> Cause.LATE_ORDER;
                    case "POLICY" -> Cause.POLICY;
                    default -> Cause.SCORE;
                };
            case DAY_END, MONTH_END, FIRST_ORDER_MONTH_END ->
                command.newPolicy() || scored.equals("POLICY")
                        ? Cause.POLICY
                        : worseSince != null && worseSince.isBefore(command.on()) ? Cause.TIME : Cause.SCORE;
        };
    }
}

package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.contracts.questions.Rehearsed.Course;
import io.tierledger.contracts.questions.Rehearsed.Seen;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.UnderneathMoved;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.placement.policy.Lean;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lets the real placement decide, day by day, about scorecards that the real scoring foresees, and says what tier comes of it. */
final class Trials {
    private final Rehearsals rehearsals;
    private final String customerId;
    private final Policy policy;
    private final int present;
    private final LocalDate today;
    private final AssessmentDays days;

    Trials(Rehearsals rehearsals, String customerId, Policy policy, int present, LocalDate today, AssessmentDays days) {
        this.rehearsals = rehearsals;
        this.customerId = customerId;
        this.policy = policy;
        this.present = present;
        this.today = today;
        this.days = days;
    }

    Rehearsals.Rehearsed until(LocalDate day, Course course) {
        return rehearsals.run(customerId, policy.method().id(), course.published(), today, day);
    }

    /** Nothing takes the tier away up to that assessment, which does not find it too high either. */
    boolean keeps(Course course) {
        Rehearsals.Rehearsed rehearsed = until(days.keep(), course);
        return isHighEnough(course, days.keep())
                && rank(rehearsed.placement()) <= present
                && rehearsed.events().stream().noneMatch(this::isLoss);
    }

    boolean isLoss(PlacementEvent event) {
        return switch (event) {
            case TierDemoted demoted -> policy.rank(demoted.to()) > present;
            case UnderneathMoved moved -> !moved.better() && policy.rank(moved.to()) > present;
            default -> false;
        };
    }

    /** Would an assessment on that day leave the customer where it is? */
    boolean isHighEnough(Course course, LocalDate day) {
        Scorecard card = card(course, day);
        return policy.rankOf(card, Lean.STRAIGHT) <= present || policy.rankOf(card, Lean.LENIENT) <= present;
    }

    boolean wins(Course course, int rank) {
        return won(course) <= rank;
    }

    /**
     * The rank that the customer then has: what is just enough for one tier may be enough for a better one. A method that waits for
     * reviews is looked at as if one were held that day.
     */
    int won(Course course) {
        return policy.changing().promotion() == Clock.AT_REVIEW
                ? policy.rankOf(card(course, days.win()), Lean.STRICT)
                : rank(until(days.win(), course).placement());
    }

    private static Scorecard card(Course course, LocalDate day) {
        for (Seen seen : course.seen()) {
            if (seen.on().equals(day)) {
                return new Scorecard(
                        "",
                        seen.card().methodVersion(),
                        day,
                        Contribution.of(seen.card().contributions()),
                        seen.card().provisional(),
                        seen.card().everOrdered(),
                        seen.card().ranked(),
                        seen.card().cause(),
                        seen.card().input());
            }
        }
        throw new IllegalStateException("nothing was told of " + day);
    }

    private int rank(Placement placement) {
        String tier = tier(placement);
        return tier == null ? Integer.MAX_VALUE : policy.rank(tier);
    }

    /** Where the policy has the customer, also under an override; null for nowhere. */
    static @Nullable String tier(Placement placement) {
        return switch (placement) {
            case Placement.Placed placed -> placed.tier();
            case Placement.Overridden overridden -> overridden.underneath().tier();
            case Placement.Unplaced none -> null;
            case Placement.Withdrawn gone -> null;
        };
    }
}

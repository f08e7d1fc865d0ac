package io.tierledger.tier.stage;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.events.CaseGone;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.partition.MethodsInForce;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.UnderReview;
import io.tierledger.tier.partition.UnderReview.Said;
import io.tierledger.tier.partition.saved.ScorecardBytes;
import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.Occasion;
import io.tierledger.tier.placement.PlacementCommand.AssessScorecard;
import io.tierledger.tier.placement.PlacementCommand.ReviewTier;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.Reviewing;
import io.tierledger.tier.placement.Subject;
import io.tierledger.tier.placement.Who;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases of open reviews: what is proposed, what is proposed anew, and what a case comes to. */
final class Cases {
    private final MethodsInForce methods;

    Cases(MethodsInForce methods) {
        this.methods = methods;
    }

    /** Opens a case; nothing happens without a scorecard. */
    void open(Standing standing, String review, LocalDate on, Effects effects) {
        byte[] bytes = standing.scorecard();
        String shown = standing.shownTier();
        if (bytes != null && shown != null) {
            Policy policy = methods.policy(standing.method());
            Scorecard scorecard = ScorecardBytes.read(bytes, methods, standing.method());
            propose(standing, assess(standing, policy, scorecard, on, named(review)), review, 1, policy)
                    .ifPresent(proposed -> {
                        effects.emit(proposed.stream(), proposed);
                        standing.isUnder(underReview(proposed, shown, bytes, null));
                    });
        }
    }

    /** The policy has assessed anew: where it has the customer in another tier than proposed, that is proposed, and nothing is decided. */
    void assessedAnew(Standing standing, Scorecard scorecard, LocalDate on, String input, Effects effects) {
        UnderReview review = standing.review();
        if (review == null || review.gone()) {
            return;
        }
        Policy policy = methods.policy(standing.method());
        AssessScorecard command = assess(standing, policy, scorecard, on, input);
        propose(standing, command, review.review(), review.number() + 1, policy)
                .filter(proposed -> !proposed.proposed().equals(review.proposed()))
                .ifPresent(proposed -> {
                    byte[] bytes =
                            ScorecardBytes.write(scorecard, methods.criteria(standing.method(), scorecard.version()));
                    effects.emit(proposed.stream(), proposed);
                    standing.isUnder(underReview(proposed, review.tierThen(), bytes, review.defended()));
                });
    }

    /** About whoever has left the method nothing is decided any longer, also when it comes back. */
    void left(Standing standing, String tier, LocalDate on, Effects effects) {
        UnderReview review = standing.review();
        if (review != null && !review.gone()) {
            String customer = standing.customer().id();
            String method = methods.idOf(standing.method());
            standing.isUnder(review.left());
            effects.emit(
                    PlacementEvent.stream(customer, method), new CaseGone(review.review(), customer, method, tier, on));
        }
    }

    /** The version of the method that proposed. */
    Policy policy(Standing standing, UnderReview review) {
        return methods.policy(standing.method(), review.version());
    }

    /** What the closing of a review makes of a case. */
    ReviewTier closing(Standing standing, UnderReview review, ReviewClosing closing, LocalDate on) {
        Policy policy = policy(standing, review);
        Scorecard scorecard = ScorecardBytes.read(review.scorecard(), methods, standing.method());
        Said decided = review.decided();
        String input = decided == null ? named(review.review()) : "tier/" + decided.position();
        CaseProposed proposal = review.proposal(
                subject(standing, policy), scorecard, standing.customer().status(scorecard.everOrdered()), policy);
        return new ReviewTier(
                proposal.subject(),
                proposal,
                decided == null ? null : new ReviewTier.Decided(decided.tier(), until(review, decided, closing)),
                on,
                input,
                Who.actor(decided == null ? closing.actor() : decided.actor()));
    }

    /** As who decided said; else as the account manager did who asked for the same; else as long as the review gives. */
    private static LocalDate until(UnderReview review, Said decided, ReviewClosing closing) {
        Said defended = review.defended();
        LocalDate said = day(decided.until());
        if (said == null && defended != null && defended.tier().equals(decided.tier())) {
            said = day(defended.until());
        }
        return said == null ? closing.overridesUntil() : said;
    }

    private static Optional<CaseProposed> propose(
            Standing standing, AssessScorecard command, String review, int number, Policy policy) {
        return Reviewing.propose(command, review, number, standing.placement(), policy);
    }

    private AssessScorecard assess(Standing standing, Policy policy, Scorecard scorecard, LocalDate on, String input) {
        CustomerStatus status = standing.customer().status(scorecard.everOrdered());
        return new AssessScorecard(subject(standing, policy), scorecard, status, Occasion.REVIEW, on, input, false);
    }

    private static Subject subject(Standing standing, Policy policy) {
        return new Subject(
                standing.customer().id(),
                policy.method().id(),
                standing.customer().accountManager());
    }

    private static UnderReview underReview(
            CaseProposed proposed, String tierThen, byte[] scorecard, @Nullable Said defended) {
        LocalDate worseSince = proposed.receipt().worseSince();
        return new UnderReview(
                proposed.review(),
                proposed.number(),
                proposed.methodVersion(),
                (int) proposed.asOf().toEpochDay(),
                tierThen,
                proposed.proposed(),
                proposed.lean(),
                worseSince == null ? Standing.NEVER : (int) worseSince.toEpochDay(),
                scorecard,
                defended,
                null,
                false);
    }

    private static String named(String review) {
        return "review/" + review;
    }

    private static @Nullable LocalDate day(int day) {
        return day == Standing.NEVER ? null : LocalDate.ofEpochDay(day);
    }
}

package io.tierledger.tier.stage;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.method.Changing;
import io.tierledger.contracts.method.Changing.Clock;
import io.tierledger.platform.consuming.Effects;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.partition.Agenda;
import io.tierledger.tier.partition.Customer;
import io.tierledger.tier.partition.MethodsInForce;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.UnderReview;
import io.tierledger.tier.partition.saved.ScorecardBytes;
import io.tierledger.tier.placement.Decision;
import io.tierledger.tier.placement.Decision.Decided;
import io.tierledger.tier.placement.Decision.Held;
import io.tierledger.tier.placement.Decision.Refused;
import io.tierledger.tier.placement.Decision.Unchanged;
import io.tierledger.tier.placement.Occasion;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.Placement.Overridden;
import io.tierledger.tier.placement.PlacementCommand;
import io.tierledger.tier.placement.PlacementCommand.ApplyStatus;
import io.tierledger.tier.placement.PlacementCommand.AssessScorecard;
import io.tierledger.tier.placement.PlacementCommand.EndOverride;
import io.tierledger.tier.placement.PlacementCommand.OverrideTier;
import io.tierledger.tier.placement.PlacementCommand.ReviewTier;
import io.tierledger.tier.placement.PlacementDecider;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideReviewed;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.Subject;
import io.tierledger.tier.placement.Who;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.placement.policy.Scorecard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes one standing to the decider and writes down what comes of it: the event, the state, and when to look again. */
final class Assessor {
    private final MethodsInForce methods;
    private final Agenda agenda;
    private final Cases cases;

    Assessor(Partition partition, Cases cases) {
        this.methods = partition.methods();
        this.agenda = partition.agenda();
        this.cases = cases;
    }

    /** With the last scorecard that the standing has; nothing happens without one. */
    void assess(Standing standing, Occasion occasion, LocalDate on, String input, Effects effects) {
        byte[] bytes = standing.scorecard();
        if (bytes != null) {
            assess(standing, ScorecardBytes.read(bytes, methods, standing.method()), occasion, on, input, effects);
        }
    }

    void assess(
            Standing standing, Scorecard scorecard, Occasion occasion, LocalDate on, String input, Effects effects) {
        Policy policy = methods.policy(standing.method());
        int version = policy.method().version();
        boolean newPolicy = standing.meetsAnotherVersion(version);
        CustomerStatus status = standing.customer().status(scorecard.everOrdered());
        decide(
                standing,
                new AssessScorecard(subject(standing, policy), scorecard, status, occasion, on, input, newPolicy),
                policy,
                effects);
        standing.isAssessedBy(version, scorecard.provisional());
        if (occasion.strikes(policy.changing().promotion())
                || occasion.strikes(policy.changing().demotion())) {
            cases.assessedAnew(standing, scorecard, on, input, effects);
        }
    }

    void apply(Standing standing, CustomerStatus status, LocalDate on, String input, Who who, Effects effects) {
        Policy policy = methods.policy(standing.method());
        boolean everOrdered = ScorecardBytes.everOrdered(standing.scorecard());
        decide(
                standing,
                new ApplyStatus(subject(standing, policy), status, everOrdered, on, input, who),
                policy,
                effects);
    }

    /** Whether a person's order was carried out. */
    boolean override(Standing standing, OverrideSet set, LocalDate on, String input, Effects effects) {
        Policy policy = methods.policy(standing.method());
        decide(
                standing,
                new OverrideTier(subject(standing, policy), set.tier(), set.until(), on, input, Who.actor(set.who())),
                policy,
                effects);
        boolean taken = standing.overriddenUntil() == set.until().toEpochDay();
        if (taken) {
            agenda.endsOverride(standing);
        }
        return taken;
    }

    /** @param actor {@link Actor} who ends it */
    void endOverride(Standing standing, LocalDate on, String input, String actor, Effects effects) {
        Policy policy = methods.policy(standing.method());
        decide(standing, new EndOverride(subject(standing, policy), on, input, Who.actor(actor)), policy, effects);
    }

    /** What a case of a review has come to. */
    void close(Standing standing, UnderReview review, ReviewClosing closing, LocalDate on, Effects effects) {
        decide(standing, cases.closing(standing, review, closing, on), cases.policy(standing, review), effects);
    }

    private void decide(Standing standing, PlacementCommand command, Policy policy, Effects effects) {
        Placement before = standing.placement();
        String shown = standing.shownTier();
        Decision decision = PlacementDecider.decide(command, before, policy);
        if (decision instanceof Decided decided) {
            effects.emit(stream(standing, policy), decided.event());
        }
        standing.accept(decision.placement());
        if (before instanceof Overridden overridden && !(decision.placement() instanceof Overridden)) {
            effects.emit(stream(standing, policy), ended(overridden, command));
        }
        if (shown != null && !standing.isPlaced()) {
            cases.left(standing, shown, command.on(), effects);
        }
        switch (decision) {
            case Decided decided when command instanceof ReviewTier -> closed(standing, decided.event());
            case Decided decided when isByHand(decided.event()) -> {}
            case Decided decided -> lookAgain(standing, policy.changing(), decided.lookAgain(), command.on());
            case Held held ->
                lookAgain(standing, policy.changing(), held.due() == null ? command.on() : held.due(), command.on());
            case Unchanged unchanged -> agenda.never(standing);
            case Refused refused -> {}
        }
    }

    /** By a person or its end date; or because who leaves the method has nothing to be overridden. */
    private static OverrideEnded ended(Overridden overridden, PlacementCommand command) {
        String actor = switch (command) {
            case EndOverride end -> end.who().kind();
            case ApplyStatus apply -> apply.who().kind();
            case AssessScorecard assess -> Actor.CLOCK;
            case OverrideTier override -> override.who().kind();
            case ReviewTier close -> close.who().kind();
        };
        Subject subject = command.subject();
        return new OverrideEnded(
                subject.customerId(), subject.method(), overridden.tier(), command.on(), actor, command.input());
    }

    /** An override ends on its day; the clocks of the policy begin anew only for a customer that was moved. */
    private void closed(Standing standing, PlacementEvent event) {
        switch (event) {
            case OverrideReviewed made when made.decidedInReview() -> agenda.endsOverride(standing);
            case OverrideReviewed kept -> {}
            case TierRetained retained -> {}
            default -> agenda.never(standing);
        }
    }

    /** What a person decides leaves the clocks of the policy alone. */
    private static boolean isByHand(PlacementEvent event) {
        return event instanceof OverrideTaken || event instanceof OverrideReleased;
    }

    private static String stream(Standing standing, Policy policy) {
        return PlacementEvent.stream(standing.customer().id(), policy.method().id());
    }

    private void lookAgain(Standing standing, Changing changing, @Nullable LocalDate due, LocalDate on) {
        if (due == null) {
            agenda.never(standing);
        } else if (changing.demotion() == Clock.AT_ONCE) {
            agenda.onDay(standing, (int) (due.isAfter(on) ? due : on.plusDays(1)).toEpochDay());
        } else if (changing.demotion() == Clock.MONTHLY) {
            agenda.atMonthEnd(standing);
        }
    }

    private static Subject subject(Standing standing, Policy policy) {
        Customer customer = standing.customer();
        return new Subject(customer.id(), policy.method().id(), customer.accountManager());
    }
}

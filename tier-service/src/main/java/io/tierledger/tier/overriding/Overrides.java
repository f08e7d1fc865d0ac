package io.tierledger.tier.overriding;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Refused;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.eventsourcing.LiftOverride;
import io.tierledger.tier.eventsourcing.SetOverride;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.standings.ByHandNow;
import io.tierledger.tier.standings.CustomerSteps;
import io.tierledger.tier.standings.OverrideTexts;
import io.tierledger.tier.standings.PlacementVersions;
import io.tierledger.tier.standings.Standings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Puts a person's decision into the store, and waits until the stage has carried it out and readers see it; blocking. */
final class Overrides {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 5;
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private final CommandGateway commands;
    private final EventLog log;
    private final PlacementVersions versions;
    private final StageRunner stage;
    private final Projections projections;
    private final Policies policies;
    private final Standings standings;
    private final Counts counts;
    private final Texts sealing;
    private final OverrideTexts texts;

    Overrides(
            CommandGateway commands,
            EventLog log,
            StageRunner stage,
            Projections projections,
            Policies policies,
            Standings standings,
            Counts counts,
            Texts sealing,
            OverrideTexts texts) {
        this.commands = commands;
        this.log = log;
        this.versions = new PlacementVersions(log);
        this.stage = stage;
        this.projections = projections;
        this.policies = policies;
        this.standings = standings;
        this.counts = counts;
        this.sealing = sealing;
        this.texts = texts;
    }

    /**
     * Places a customer by hand.
     *
     * @param read version of the placement that the author has seen; null when it does not matter
     * @throws Refused also 503 {@code keys-away}, 409 {@code already-erased}
     */
    OverrideView set(
            String customerId,
            @Nullable String method,
            String tier,
            String reason,
            LocalDate until,
            String author,
            @Nullable Long read)
            throws InterruptedException {
        Policy policy = policies.newest(method).policy();
        if (!policy.tiers().contains(tier)) {
            throw new Refused(
                    422,
                    "no-such-tier",
                    "The method has no tier " + tier + ".",
                    Map.of("field", "tier", "tiers", policy.tiers()));
        }
        LocalDate today = today();
        if (until.isBefore(today)) {
            throw Refused.invalid("until", "past", "until must not lie before the business date " + today + ".");
        }
        if (until.isAfter(LAST_DAY)) {
            throw Refused.invalid("until", "too-far", "until must not lie after " + LAST_DAY + ".");
        }
        String id = policy.method().id();
        if (placed(customerId, id).tierAt(null, null) == null) {
            throw Refused.conflict(
                    "not-placed", "The customer has no tier under this method, so none can be set by hand.");
        }
        versions.mustBe(read, customerId, id);
        Sealed text = sealing.seal(OverrideSet.place(customerId, id), OverrideText.of(reason));
        OverrideSet set = new OverrideSet(customerId, id, tier, until, today, Actor.signedIn(author), text);
        if (ask(new SetOverride(set))) {
            awaitCarriedOut(set.stream(), customerId);
        }
        return view(customerId, id);
    }

    /**
     * @param reason asked for once it is sure that there is something to lift
     * @param read as for {@link #set}
     * @throws Refused as {@link #set}
     */
    OverrideView lift(
            String customerId, @Nullable String method, String person, Supplier<String> reason, @Nullable Long read)
            throws InterruptedException {
        String id = policies.newest(method).method().id();
        if (placed(customerId, id).byHand() == null) {
            throw Refused.notFound("override of customer", customerId + " (" + id + ")");
        }
        versions.mustBe(read, customerId, id);
        Sealed text = sealing.seal(OverrideLifted.place(customerId, id), OverrideText.of(reason.get()));
        OverrideLifted lifted = new OverrideLifted(customerId, id, today(), Actor.signedIn(person), text);
        if (ask(new LiftOverride(lifted))) {
            awaitCarriedOut(lifted.stream(), customerId);
        }
        return view(customerId, id);
    }

    private LocalDate today() {
        LocalDate today = counts.businessDate();
        if (today == null) {
            throw Refused.conflict("no-business-date", "There is no business date yet.");
        }
        return today;
    }

    private CustomerSteps placed(String customerId, String method) {
        CustomerSteps steps = standings.find(method, customerId);
        if (steps == null) {
            throw Refused.notFound("placement of customer", customerId + " (" + method + ")");
        }
        return steps;
    }

    private OverrideView view(String customerId, String method) {
        CustomerSteps steps = placed(customerId, method);
        ByHandNow byHand = texts.of(List.of(steps)).get(customerId);
        return new OverrideView(
                customerId, method, steps.tierAt(null, null), byHand, byHand == null ? null : byHand.withoutOverride());
    }

    private boolean ask(Object command) {
        for (int attempt = 1; ; attempt++) {
            try {
                Boolean news = commands.sendAndWait(command, LIMIT.toSeconds(), TimeUnit.SECONDS);
                return Objects.requireNonNullElse(news, true);
            } catch (ConcurrencyException moved) {
                if (attempt == ATTEMPTS) {
                    throw moved;
                }
            }
        }
    }

    /** Stored is acknowledged; when the stage is slow the answer may show the tier from before, and the change still comes. */
    private void awaitCarriedOut(String stream, String customerId) throws InterruptedException {
        List<StoredEvent> said = log.stream(stream);
        if (!said.isEmpty()
                && stage.awaitGiven(Partitions.of(customerId), said.getLast().position(), LIMIT)) {
            projections.await(log.lastPosition(), LIMIT);
        }
    }
}

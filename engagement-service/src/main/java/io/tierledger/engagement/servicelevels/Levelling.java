package io.tierledger.engagement.servicelevels;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.eventsourcing.ApproveException;
import io.tierledger.engagement.eventsourcing.TellOfLevel;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.levels.ExceptionLifted;
import io.tierledger.engagement.levels.ExceptionProposalClosed;
import io.tierledger.engagement.levels.ExceptionProposed;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import io.tierledger.engagement.levels.LevelEvent;
import io.tierledger.engagement.moments.Agreement;
import io.tierledger.engagement.moments.AgreementState;
import io.tierledger.engagement.moments.MomentEvent;
import io.tierledger.engagement.moments.MomentKind;
import io.tierledger.engagement.moments.MomentRecorded;
import io.tierledger.engagement.partition.Entitled.Standing;
import io.tierledger.neighbours.WhoJudged;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Facts;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import io.tierledger.sealing.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Stores what persons decide about levels of customers, and waits until the stage has kept it and readers see it. Blocks. */
final class Levelling {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final LevelRecords records;
    private final WhoJudged judging;
    private final CommandGateway commands;
    private final EventLog log;
    private final StageRunner stage;
    private final Projections projections;
    private final Texts texts;
    private final GivenTexts given;

    Levelling(
            LevelRecords records,
            WhoJudged judging,
            CommandGateway commands,
            EventLog log,
            StageRunner stage,
            Projections projections,
            Texts texts,
            GivenTexts given) {
        this.records = records;
        this.judging = judging;
        this.commands = commands;
        this.log = log;
        this.stage = stage;
        this.projections = projections;
        this.texts = texts;
        this.given = given;
    }

    /**
     * Records what is agreed, or puts forward what is more than granted.
     *
     * @param who id of who says it
     * @return whether it can be read already
     * @throws Refused 409 {@code exception-in-force} for what would not count
     */
    boolean wish(String customerId, NewLevel level, String who, LocalDate today) throws InterruptedException {
        NewLevel.Exceptional more = level.exception();
        if (more != null) {
            return store(new ExceptionProposed(
                    UUID.randomUUID().toString(),
                    customerId,
                    level.capability(),
                    level.value(),
                    more.until(),
                    today,
                    Actor.signedIn(who),
                    sealed(
                            customerId,
                            level.capability(),
                            ExceptionProposed.PART,
                            level.reason(),
                            more.counterPromise())));
        }
        if (records.of(customerId, level.capability()).inForce().isPresent()) {
            throw Refused.conflict("exception-in-force", "An exception is in force; end it first.");
        }
        return agree(customerId, level.capability(), level.value(), level.reason(), who, today);
    }

    /** @throws Refused 404 where nothing was agreed */
    boolean endAgreed(String customerId, Capability capability, String reason, String who, LocalDate today)
            throws InterruptedException {
        if (records.of(customerId, capability).agreed().isEmpty()) {
            throw none("agreed level of customer", customerId, capability);
        }
        return agree(customerId, capability, null, reason, who, today);
    }

    private boolean agree(
            String customerId,
            Capability capability,
            @Nullable String value,
            String reason,
            String who,
            LocalDate today)
            throws InterruptedException {
        return store(new LevelAgreed(
                customerId,
                capability,
                value,
                today,
                Actor.signedIn(who),
                sealed(customerId, capability, LevelAgreed.PART, reason, null)));
    }

    /**
     * Takes back or declines what was put forward.
     *
     * @throws Refused 404 where nothing is
     */
    boolean close(String customerId, Capability capability, String reason, String who, LocalDate today)
            throws InterruptedException {
        return store(new ExceptionProposalClosed(
                proposed(customerId, capability, today).id(),
                customerId,
                capability,
                today,
                Actor.signedIn(who),
                sealed(customerId, capability, ExceptionProposalClosed.PART, reason, null)));
    }

    /**
     * What was put forward is in force, and what the customer does for it is an agreement of who put it forward, due on the last day.
     *
     * @param seen id of what the approver read; null for whatever stands
     * @throws Refused 404 where nothing is put forward, 412 where another is by now, 403 where somebody else has to do it, 409 where the
     *     tier is granted as much by now, 503 {@code service-away} or {@code keys-away}
     */
    boolean approve(
            String customerId,
            Capability capability,
            @Nullable String seen,
            String who,
            Admission admission,
            Standing standing)
            throws InterruptedException {
        LevelRecord.Part proposal = proposed(customerId, capability, standing.today());
        if (seen != null && !seen.equals(proposal.id())) {
            throw Refused.stale("Something else was put forward by now.");
        }
        ExceptionProposed proposed = (ExceptionProposed)
                log.at(Set.of(proposal.position())).iterator().next().event();
        String proposer = Actor.idOf(proposed.actor());
        Set<String> judges = judging.of(customerId, null);
        admission.mustStandApart(facts -> {
            Facts known = facts.judgedBy(judges).lifting(true);
            return proposer == null ? known : known.putForwardBy(proposer);
        });
        mustBeAboveWhatIsGranted(capability, proposed, standing);
        MomentRecorded agreement = agreement(proposed, proposal.position(), who, standing.today());
        ExceptionSet set = new ExceptionSet(
                proposed.id(),
                customerId,
                capability,
                proposed.value(),
                proposed.until(),
                proposed.actor(),
                proposed.asOf(),
                proposal.position(),
                agreement.momentId(),
                standing.today(),
                Actor.signedIn(who));
        commands.sendAndWait(new ApproveException(set, agreement), LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        return isShown(set);
    }

    private static void mustBeAboveWhatIsGranted(Capability capability, ExceptionProposed proposed, Standing standing) {
        if (!standing.isPlaced()) {
            throw Refused.conflict("not-placed", "The customer has no tier, so nothing is granted to it.");
        }
        if (standing.granted().isAsMuch(standing.position(), capability, proposed.value())) {
            throw Refused.conflict("granted-by-now", "The tier is granted as much by now.");
        }
    }

    private MomentRecorded agreement(ExceptionProposed proposed, long position, String who, LocalDate today) {
        Opened text = given.at(position);
        String owner = Objects.requireNonNullElse(Actor.idOf(proposed.actor()), who);
        String moment = UUID.randomUUID().toString();
        String promise = text.members().get(LevelEvent.COUNTER_PROMISE);
        return new MomentRecorded(
                moment,
                proposed.customerId(),
                MomentKind.AGREEMENT,
                today,
                owner,
                null,
                null,
                null,
                new Agreement(owner, proposed.until(), AgreementState.OPEN),
                today,
                Actor.signedIn(who),
                texts.seal(
                        MomentEvent.place(proposed.customerId(), moment, MomentRecorded.PART),
                        promise == null ? Map.of() : MomentEvent.text(promise, null)));
    }

    /**
     * Ends an exception before its last day.
     *
     * @throws Refused 404 where none is in force, 403 where somebody else has to do it, 503 {@code service-away}
     */
    boolean lift(
            String customerId, Capability capability, String reason, String who, Admission admission, LocalDate today)
            throws InterruptedException {
        LevelRecord.Part exception = records.of(customerId, capability)
                .inForce()
                .orElseThrow(() -> none("exception of customer", customerId, capability));
        Set<String> judges = judging.of(customerId, null);
        admission.mustStandApart(facts -> facts.judgedBy(judges).lifting(false));
        return store(new ExceptionLifted(
                exception.id(),
                customerId,
                capability,
                today,
                Actor.signedIn(who),
                sealed(customerId, capability, ExceptionLifted.PART, reason, null)));
    }

    private LevelRecord.Part proposed(String customerId, Capability capability, LocalDate today) {
        return records.of(customerId, capability)
                .proposed(today)
                .orElseThrow(() -> none("proposed exception of customer", customerId, capability));
    }

    private static Refused none(String what, String customerId, Capability capability) {
        return Refused.notFound(what, customerId + " (" + capability.word() + ")");
    }

    private Sealed sealed(
            String customerId, Capability capability, String part, String reason, @Nullable String counterPromise) {
        return texts.seal(LevelEvent.place(customerId, capability, part), LevelEvent.text(reason, counterPromise));
    }

    private boolean store(LevelEvent.WithText event) throws InterruptedException {
        commands.sendAndWait(TellOfLevel.of(event), LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        return isShown(event);
    }

    private boolean isShown(LevelEvent event) throws InterruptedException {
        boolean forTheStage = !(event instanceof ExceptionProposed || event instanceof ExceptionProposalClosed);
        long told = log.stream(event.stream()).getLast().position();
        return (!forTheStage || stage.awaitGiven(Partitions.of(event.customerId()), told, LIMIT))
                && projections.await(log.lastPosition(), LIMIT);
    }
}

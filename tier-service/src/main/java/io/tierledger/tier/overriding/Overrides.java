package io.tierledger.tier.overriding;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.neighbours.WhoJudged;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Facts;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.LiftOverride;
import io.tierledger.tier.eventsourcing.SetOverride;
import io.tierledger.tier.standings.ByHandNow;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a person's decision into the store, and waits until the stage has carried it out and readers see it; blocking. */
final class Overrides {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Placed placed;
    private final Proposals proposals;
    private final WhoJudged judging;
    private final Deciding deciding;
    private final Texts sealing;
    private final EventLog log;
    private final StageRunner stage;
    private final Projections projections;

    Overrides(
            Placed placed,
            Proposals proposals,
            WhoJudged judging,
            Deciding deciding,
            Texts sealing,
            EventLog log,
            StageRunner stage,
            Projections projections) {
        this.placed = placed;
        this.proposals = proposals;
        this.judging = judging;
        this.deciding = deciding;
        this.sealing = sealing;
        this.log = log;
        this.stage = stage;
        this.projections = projections;
    }

    /**
     * Places a customer by hand. Where the same was put forward, that is carried out; where the customer is lifted it must have been, by
     * another.
     *
     * @param method null for the leading one
     * @param read version of the placement that the author has seen; null when it does not matter
     * @throws Refused as {@link Proposing#propose}; also 403 where somebody else has to do it, 503 {@code service-away}, 409
     *     {@code already-erased}
     */
    OverrideView set(
            String customerId,
            @Nullable String method,
            Wish wish,
            String author,
            Admission admission,
            @Nullable Long read)
            throws InterruptedException {
        Placed.Customer customer = placed.find(customerId, method);
        wish.mustBePossible(customer);
        customer.mustBe(read);
        String id = customer.method();
        Proposals.Standing proposal = proposals
                .of(customerId, id, customer.today())
                .filter(standing -> standing.isFor(wish.tier(), wish.until()))
                .orElse(null);
        @Nullable
        String proposer =
                proposal == null ? null : Actor.idOf(proposal.proposed().actor());
        Set<String> judges = judging.of(customerId, id);
        admission.mustStandApart(facts -> {
            Facts known = facts.judgedBy(judges).lifting(customer.isLiftedBy(wish));
            return proposer == null ? known : known.putForwardBy(proposer);
        });
        Sealed text = sealing.seal(OverrideSet.place(customerId, id), OverrideText.of(wish.reason()));
        OverrideSet set = new OverrideSet(
                customerId, id, wish.tier(), wish.until(), customer.today(), Actor.signedIn(author), text);
        if (deciding.ask(new SetOverride(
                set, proposal == null ? null : proposal.proposed().id()))) {
            awaitCarriedOut(set.stream(), customerId);
        }
        return placed.view(customer);
    }

    /**
     * @param reason asked for once it is sure that there is something to lift
     * @param read as for {@link #set}
     * @throws Refused as {@link #set}
     */
    OverrideView lift(
            String customerId,
            @Nullable String method,
            String person,
            Supplier<String> reason,
            Admission admission,
            @Nullable Long read)
            throws InterruptedException {
        Placed.Customer customer = placed.find(customerId, method);
        String id = customer.method();
        ByHandNow byHand = customer.byHand();
        if (byHand == null) {
            throw Refused.notFound("override of customer", customerId + " (" + id + ")");
        }
        customer.mustBe(read);
        Set<String> judges = judging.of(customerId, id);
        admission.mustStandApart(facts -> facts.judgedBy(judges).lifting(false));
        Sealed text = sealing.seal(OverrideLifted.place(customerId, id), OverrideText.of(reason.get()));
        OverrideLifted lifted = new OverrideLifted(customerId, id, customer.today(), Actor.signedIn(person), text);
        if (deciding.ask(new LiftOverride(lifted, isOfReview(byHand)))) {
            awaitCarriedOut(lifted.stream(), customerId);
        }
        return placed.view(customer);
    }

    private boolean isOfReview(ByHandNow byHand) {
        return log.at(List.of(byHand.given())).stream().noneMatch(stored -> stored.event() instanceof OverrideSet);
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

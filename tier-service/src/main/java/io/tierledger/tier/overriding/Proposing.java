package io.tierledger.tier.overriding;

import io.tierledger.contracts.Actor;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Refused;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.events.OverrideProposed;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.events.ProposalClosed;
import io.tierledger.tier.eventsourcing.CloseProposal;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.ProposeOverride;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts forward what another person may carry out, takes it back and declines it; blocking. */
final class Proposing {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Placed placed;
    private final Proposals proposals;
    private final Deciding deciding;
    private final Texts sealing;
    private final EventLog log;
    private final Projections projections;

    Proposing(
            Placed placed,
            Proposals proposals,
            Deciding deciding,
            Texts sealing,
            EventLog log,
            Projections projections) {
        this.placed = placed;
        this.proposals = proposals;
        this.deciding = deciding;
        this.sealing = sealing;
        this.log = log;
        this.projections = projections;
    }

    /**
     * Takes the place of what was put forward before.
     *
     * @param method null for the leading one
     * @throws Refused 404 for an unknown method or customer, 409 {@code not-placed}, 422 for a tier or day that no override can have, 503 {@code keys-away}
     */
    OverrideView propose(String customerId, @Nullable String method, Wish wish, String person, @Nullable Long read)
            throws InterruptedException {
        Placed.Customer customer = placed.find(customerId, method);
        wish.mustBePossible(customer);
        customer.mustBe(read);
        String id = customer.method();
        OverrideProposed proposed = new OverrideProposed(
                UUID.randomUUID().toString(),
                customerId,
                id,
                wish.tier(),
                wish.until(),
                customer.today(),
                Actor.signedIn(person),
                sealing.seal(OverrideProposed.place(customerId, id), OverrideText.of(wish.reason())));
        deciding.ask(new ProposeOverride(proposed));
        projections.await(log.lastPosition(), LIMIT);
        return placed.view(customer);
    }

    /** @throws Refused 404 where nothing stands put forward */
    OverrideView close(String customerId, @Nullable String method, String reason, String person)
            throws InterruptedException {
        Placed.Customer customer = placed.find(customerId, method);
        String id = customer.method();
        Proposals.Standing standing = proposals
                .of(customerId, id, customer.today())
                .orElseThrow(() -> Refused.notFound("proposal of customer", customerId + " (" + id + ")"));
        deciding.ask(new CloseProposal(new ProposalClosed(
                standing.proposed().id(),
                customerId,
                id,
                customer.today(),
                Actor.signedIn(person),
                sealing.seal(ProposalClosed.place(customerId, id), OverrideText.of(reason)))));
        projections.await(log.lastPosition(), LIMIT);
        return placed.view(customer);
    }
}

package io.tierledger.tier.eventsourcing;

import io.tierledger.tier.events.ProposalClosed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Order: take back or decline what was put forward. Answers whether it was still there. */
public record CloseProposal(@TargetAggregateIdentifier String stream, ProposalClosed closed) {
    public CloseProposal(ProposalClosed closed) {
        this(closed.stream(), closed);
    }
}

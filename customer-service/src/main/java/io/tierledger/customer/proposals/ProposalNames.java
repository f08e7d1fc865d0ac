package io.tierledger.customer.proposals;

import java.util.Map;

/** The stable words under which events of proposals are stored. */
public final class ProposalNames {
    public static final Map<String, Class<?>> ALL = Map.of(
            "decision-proposed", ProposalEvent.DecisionProposed.class,
            "proposal-closed", ProposalEvent.ProposalClosed.class);

    private ProposalNames() {}
}

package io.tierledger.customer.proposing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.customer.proposals.Matter;
import io.tierledger.customer.proposals.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was put forward about a customer, and what came of it.
 *
 * @param closedBy id of who took it back or declined it; null for every other outcome, as is what follows
 * @param closedOn business date
 * @param closedSealed why the reason is not shown
 */
record PastProposal(
        Matter matter,
        ProposedDecision.Proposed proposed,
        Outcome outcome,
        @Nullable String closedBy,
        @Nullable LocalDate closedOn,
        @Nullable String closedBecause,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String closedSealed) {}

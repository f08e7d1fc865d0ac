package io.tierledger.customer.proposing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.customer.proposals.Matter;
import io.tierledger.customer.proposals.ProposalEvent;
import io.tierledger.customer.proposals.ProposalEvent.DecisionProposed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What waits for another to decide it about a customer.
 *
 * @param from the status, or the id of the account manager, that the customer has now; null for nobody
 */
record ProposedDecision(
        String customerId,
        @Nullable String customerName,
        @Nullable String accountManagerId,
        Matter matter,
        @Nullable String from,
        Proposed proposed) {

    /**
     * What was put forward.
     *
     * @param to the status, or the id of the account manager, that it would have; null for nobody
     * @param proposedOn business date; null before there was one
     * @param proposedBy id of who put it forward
     * @param sealed why no reason is shown: {@code erased}, or for now {@code unavailable}
     */
    record Proposed(
            String id,
            @Nullable String to,
            @Nullable LocalDate proposedOn,
            @Nullable String proposedBy,
            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String sealed) {

        static Proposed of(DecisionProposed event, Opened text) {
            return new Proposed(
                    event.proposalId(),
                    event.to(),
                    event.asOf(),
                    text.member(GivesText.BY),
                    text.member(ProposalEvent.REASON),
                    text.why());
        }
    }
}

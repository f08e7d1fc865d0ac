package io.tierledger.tier.events;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import java.time.LocalDate;

/**
 * What was put forward is taken back by who did, or declined by another; nothing came of it.
 *
 * @param id of the proposal
 * @param asOf the business date as readers knew it
 * @param actor {@link Actor}
 * @param sealed why
 */
public record ProposalClosed(String id, String customerId, String method, LocalDate asOf, String actor, Sealed sealed)
        implements GivesText {

    /** Where the text of the end of a proposal will stand. */
    public static Place place(String customerId, String method) {
        return OverrideText.place(customerId, method, "closing");
    }

    public String stream() {
        return OverrideText.stream(customerId, method);
    }

    @Override
    public Place place() {
        return place(customerId, method);
    }
}

package io.tierledger.tier.events;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import java.time.LocalDate;

/**
 * A person put forward that a customer be placed by hand; another carries it out. It takes the place of what was put forward before.
 *
 * @param id names it; a UUID
 * @param until last day of the override
 * @param asOf the business date as readers knew it
 * @param actor {@link Actor}
 * @param sealed why
 */
public record OverrideProposed(
        String id,
        String customerId,
        String method,
        String tier,
        LocalDate until,
        LocalDate asOf,
        String actor,
        Sealed sealed)
        implements GivesText {

    /** Where the text of a proposal will stand. */
    public static Place place(String customerId, String method) {
        return OverrideText.place(customerId, method, "proposal");
    }

    public String stream() {
        return OverrideText.stream(customerId, method);
    }

    @Override
    public Place place() {
        return place(customerId, method);
    }
}

package io.tierledger.tier.events;

import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sales manager decides about a case. It takes the place of what was decided before; where something else is proposed meanwhile, it
 * decides nothing.
 *
 * @param proposed tier that was proposed when this was said
 * @param until last day of another tier than the proposed one; null where none was said
 * @param asOf the business date as readers knew it
 * @param actor {@link io.tierledger.contracts.Actor}
 * @param sealed why
 */
public record CaseDecided(
        String review,
        String customerId,
        String method,
        String proposed,
        String tier,
        @Nullable LocalDate until,
        LocalDate asOf,
        String actor,
        Sealed sealed)
        implements CaseEvent, GivesText {

    /** Where the reason of a decision will stand. */
    public static Place place(String review, String customerId) {
        return new Place(Subject.customer(customerId), "decision", CaseEvent.stream(review, customerId));
    }

    @Override
    public Place place() {
        return place(review, customerId);
    }
}

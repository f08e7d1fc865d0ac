package io.tierledger.tier.events;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.time.LocalDate;
import java.util.Map;

/**
 * Nobody is to see to a finding for now. It takes the place of what was said about it before.
 *
 * @param until last day of that; on the next one the finding is back
 * @param asOf the business date as readers knew it
 * @param actor {@link Actor} who dismissed it
 * @param sealed why
 */
public record FindingDismissed(
        String customerId, String method, String kind, LocalDate until, LocalDate asOf, String actor, Sealed sealed)
        implements FindingEvent, GivesText {
    /** Member of the sealed text: a frozen word, as is the part. */
    public static final String REASON = "reason";

    /** Where the text of a dismissal will stand. */
    public static Place place(String customerId, String method, String kind) {
        return new Place(Subject.customer(customerId), "dismissal", FindingEvent.stream(customerId, method, kind));
    }

    public static Map<String, String> text(String reason) {
        return Map.of(REASON, reason);
    }

    @Override
    public Place place() {
        return place(customerId, method, kind);
    }
}

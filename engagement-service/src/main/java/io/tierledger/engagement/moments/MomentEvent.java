package io.tierledger.engagement.moments;

import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a person says of a contact moment of a customer. Days are business dates. */
public sealed interface MomentEvent extends GivesText permits MomentRecorded, AgreementClosed, ComplaintFollowedUp {
    /** Members of the sealed text: frozen words. */
    String NOTE = "note";
    /** To whom a customer that had complained spoke well of us. */
    String RECOMMENDED_TO = "recommendedTo";

    String momentId();

    String customerId();

    /** {@link io.tierledger.contracts.Actor} who says it. */
    @Override
    String actor();

    /** Frozen word for what the text is. */
    String part();

    @Override
    Sealed sealed();

    static String stream(String momentId) {
        return "moment:" + momentId;
    }

    /** Where a text stands that belongs to a moment of a customer. */
    static Place place(String customerId, String momentId, String part) {
        return new Place(Subject.customer(customerId), part, stream(momentId));
    }

    @Override
    default Place place() {
        return place(customerId(), momentId(), part());
    }

    /** The text of an event; what is absent is no member. */
    static Map<String, String> text(@Nullable String note, @Nullable String recommendedTo) {
        Map<String, String> text = new HashMap<>();
        if (note != null) {
            text.put(NOTE, note);
        }
        if (recommendedTo != null) {
            text.put(RECOMMENDED_TO, recommendedTo);
        }
        return text;
    }
}

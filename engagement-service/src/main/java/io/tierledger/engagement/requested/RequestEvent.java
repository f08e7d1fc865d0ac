package io.tierledger.engagement.requested;

import io.tierledger.contracts.Sealed;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a person says of a customer's request. Moments are local ones of the installation's zone. */
public sealed interface RequestEvent extends GivesText
        permits RequestReceived, RequestAnswered, RequestPaused, RequestResumed, RequestAssigned {
    /** Members of the sealed text: frozen words. What a request is about. */
    String SUBJECT = "subject";
    /** What was answered. */
    String NOTE = "note";
    /** What the customer is to say first. */
    String AWAITED = "awaited";

    String requestId();

    String customerId();

    /** {@link io.tierledger.contracts.Actor} who says it. */
    @Override
    String actor();

    /** Frozen word for what the text is. */
    String part();

    @Override
    Sealed sealed();

    static String stream(String requestId) {
        return "request:" + requestId;
    }

    /** Where a text stands that belongs to a request of a customer. */
    static Place place(String customerId, String requestId, String part) {
        return new Place(Subject.customer(customerId), part, stream(requestId));
    }

    @Override
    default Place place() {
        return place(customerId(), requestId(), part());
    }

    /** The text of an event; what is absent is no member. */
    static Map<String, String> text(String name, @Nullable String text) {
        return text == null ? Map.of() : Map.of(name, text);
    }
}

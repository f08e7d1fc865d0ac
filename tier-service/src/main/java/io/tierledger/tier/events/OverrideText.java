package io.tierledger.tier.events;

import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person types who sets or ends an override, and where it stands. */
public final class OverrideText {
    /** Members of the sealed text: frozen words, as are the parts. */
    public static final String REASON = "reason";

    /** Is no member of a sealed text: the event says it. */
    public static final String PROPOSED_BY = "proposedBy";

    private static final String SOURCE = "tier/";

    private OverrideText() {}

    public static Map<String, String> of(String reason) {
        return members(null, reason);
    }

    /** Position of the event of this service that an input names, by which its text is found; null for one of another service. */
    public static @Nullable Long position(String input) {
        return input.startsWith(SOURCE) ? Long.valueOf(input.substring(SOURCE.length())) : null;
    }

    static Map<String, String> members(@Nullable String by, @Nullable String reason) {
        Map<String, String> members = new HashMap<>();
        if (by != null) {
            members.put(GivesText.BY, by);
        }
        if (reason != null) {
            members.put(REASON, reason);
        }
        return members;
    }

    /** In which everything stands that persons decide about the tier of a customer under a method. */
    public static String stream(String customerId, String method) {
        return "override:" + customerId + ":" + method;
    }

    static Place place(String customerId, String method, String part) {
        return new Place(Subject.customer(customerId), part, stream(customerId, method));
    }
}

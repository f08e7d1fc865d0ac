package io.tierledger.engagement.reports;

import io.tierledger.contracts.Actor;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.PlanCommand;
import io.tierledger.engagement.planning.Told;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Place;
import io.tierledger.sealing.Subject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person said of an activity, with what is personal of it sealed: members {@code by}, and {@code note} or {@code reason}. */
public sealed interface Reported extends GivesText permits CompletionReported, SkippingReported {
    /** Members of the sealed text: frozen words. */
    String NOTE = "note";

    String REASON = "reason";

    ActivityId activity();

    /** {@link Actor} who says it; none before revision 2, when it was a typed name. */
    @Override
    @Nullable
    String actor();

    /** @param position of this event in the store, by which later ones name it */
    PlanCommand.Report asked(long position);

    /** Who says it, and where the text is found. */
    default Told told(long position) {
        String actor = actor();
        return new Told(actor == null ? Actor.NAME : actor, position);
    }

    /** The stream of what is reported of one activity. */
    static String stream(ActivityId activity) {
        return "activity:" + activity;
    }

    static Place place(ActivityId activity, String part) {
        return new Place(Subject.customer(activity.customerId()), part, stream(activity));
    }

    /** The text of a report; what is absent is no member. */
    static Map<String, String> members(@Nullable String by, String name, @Nullable String text) {
        Map<String, String> members = new HashMap<>();
        if (by != null) {
            members.put(BY, by);
        }
        if (text != null) {
            members.put(name, text);
        }
        return members;
    }
}

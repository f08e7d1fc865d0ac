package io.tierledger.engagement.reports;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.PlanCommand;
import io.tierledger.sealing.Place;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person says that an activity was done; the stage decides, at its place between two messages, whether that still counts.
 *
 * @param completedBy a typed name, before revision 2, as is {@code note}
 * @param actor {@link Actor}, since revision 2
 * @param sealed the note, if any, and who did it where that is a typed name; since revision 2
 */
public record CompletionReported(
        ActivityId activity,
        LocalDate completedOn,
        @Nullable String completedBy,
        @Nullable String note,
        @Nullable String actor,
        @Nullable Sealed sealed)
        implements Reported {
    public static final String NAME = "completion-reported";

    public CompletionReported(ActivityId activity, LocalDate completedOn, String actor, Sealed sealed) {
        this(activity, completedOn, null, null, actor, sealed);
    }

    public static Place place(ActivityId activity) {
        return Reported.place(activity, "completion");
    }

    public static Map<String, String> text(@Nullable String note) {
        return Reported.members(null, NOTE, note);
    }

    @Override
    public Place place() {
        return place(activity);
    }

    @Override
    public Map<String, String> inClear() {
        return Reported.members(completedBy, NOTE, note);
    }

    /** The date was held against the business date when it was reported. */
    @Override
    public PlanCommand.Report asked(long position) {
        return new PlanCommand.CompleteActivity(activity, completedOn, told(position), completedOn);
    }
}

package io.tierledger.engagement.doing;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.PlanCommand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person says that an activity was done; the stage decides, at its place between two messages, whether that still counts. */
public record CompletionReported(
        ActivityId activity,
        LocalDate completedOn,
        String completedBy,
        @Nullable String note) {
    public static final String NAME = "completion-reported";

    /** The date was held against the business date when it was reported. */
    public PlanCommand.Report asked() {
        return new PlanCommand.CompleteActivity(activity, completedOn, completedBy, note, completedOn);
    }
}

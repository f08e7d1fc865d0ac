package io.tierledger.engagement.doing;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.PlanCommand;
import java.time.LocalDate;

/** A person says, with a reason, that an activity will not be done. */
public record SkippingReported(ActivityId activity, LocalDate skippedOn, String skippedBy, String reason) {
    public static final String NAME = "skipping-reported";

    public PlanCommand.Report asked() {
        return new PlanCommand.SkipActivity(activity, skippedOn, skippedBy, reason);
    }
}

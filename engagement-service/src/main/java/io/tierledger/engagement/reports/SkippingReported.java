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
 * A person says, with a reason, that an activity will not be done.
 *
 * @param skippedBy a typed name, before revision 2, as is {@code reason}
 * @param actor {@link Actor}, since revision 2
 * @param sealed the reason, and who decided it where that is a typed name; since revision 2
 */
public record SkippingReported(
        ActivityId activity,
        LocalDate skippedOn,
        @Nullable String skippedBy,
        @Nullable String reason,
        @Nullable String actor,
        @Nullable Sealed sealed)
        implements Reported {
    public static final String NAME = "skipping-reported";

    public SkippingReported(ActivityId activity, LocalDate skippedOn, String actor, Sealed sealed) {
        this(activity, skippedOn, null, null, actor, sealed);
    }

    public static Place place(ActivityId activity) {
        return Reported.place(activity, "skipping");
    }

    /** @throws IllegalArgumentException without a reason */
    public static Map<String, String> text(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("skipping needs a reason");
        }
        return Reported.members(null, REASON, reason);
    }

    @Override
    public Place place() {
        return place(activity);
    }

    @Override
    public Map<String, String> inClear() {
        return Reported.members(skippedBy, REASON, reason);
    }

    @Override
    public PlanCommand.Report asked(long position) {
        return new PlanCommand.SkipActivity(activity, skippedOn, told(position));
    }
}

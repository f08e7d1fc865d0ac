package io.tierledger.engagement.plans;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.engagement.planning.ActivityState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Promised against given. An activity withdrawn on or before its day was never owed and counts nowhere but in {@code withdrawn}.
 *
 * @param promised activities that were owed
 * @param given of these, done, late or not
 * @param open of these, due or late
 * @param late of these, open with their day over
 * @param share of what was promised and whose day is over, or that was done before it, what was given: 0 to 1, four decimals; null while
 *     nothing was
 */
public record KeptPromises(
        int promised,
        int given,
        int skipped,
        int missed,
        int withdrawn,
        int open,
        int late,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal share) {
    public static final KeptPromises NONE = new KeptPromises(0, 0, 0, 0, 0, 0, 0);
    private static final int DECIMALS = 4;

    public KeptPromises(int promised, int given, int skipped, int missed, int withdrawn, int open, int late) {
        this(promised, given, skipped, missed, withdrawn, open, late, share(given, promised - (open - late)));
    }

    private static @Nullable BigDecimal share(int given, int owed) {
        return owed == 0
                ? null
                : BigDecimal.valueOf(given).divide(BigDecimal.valueOf(owed), DECIMALS, RoundingMode.HALF_EVEN);
    }

    public static KeptPromises of(Collection<ActivityRecord> activities, LocalDate today) {
        KeptPromises kept = NONE;
        for (ActivityRecord activity : activities) {
            kept = kept.plus(of(activity, today));
        }
        return kept;
    }

    public static KeptPromises of(ActivityRecord activity, LocalDate today) {
        return new KeptPromises(
                one(activity.promised()),
                one(activity.state() == ActivityState.DONE),
                one(activity.state() == ActivityState.SKIPPED),
                one(activity.state() == ActivityState.MISSED),
                one(activity.state() == ActivityState.WITHDRAWN),
                one(activity.state() == ActivityState.OPEN),
                one(activity.isLate(today)));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    public KeptPromises plus(KeptPromises other) {
        return new KeptPromises(
                promised + other.promised,
                given + other.given,
                skipped + other.skipped,
                missed + other.missed,
                withdrawn + other.withdrawn,
                open + other.open,
                late + other.late);
    }
}

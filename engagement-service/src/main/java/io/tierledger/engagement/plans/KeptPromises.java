package io.tierledger.engagement.plans;

import io.tierledger.engagement.planning.ActivityState;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Promised against given. An activity withdrawn on or before its day was never owed and counts nowhere but in {@code withdrawn}.
 *
 * @param promised activities that were owed
 * @param given of these, done
 * @param open of these, due or late
 * @param late of these, open with their day over
 */
public record KeptPromises(int promised, int given, int skipped, int missed, int withdrawn, int open, int late) {
    public static final KeptPromises NONE = new KeptPromises(0, 0, 0, 0, 0, 0, 0);

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

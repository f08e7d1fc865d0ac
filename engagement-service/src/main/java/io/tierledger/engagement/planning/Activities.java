package io.tierledger.engagement.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the present plan holds: its own activities by number, and before them those of earlier plans that count in its year.
 * Immutable, and one long each, because a service holds millions.
 */
public final class Activities {
    static final Activities NONE = new Activities(List.of(), new long[0]);

    private static final int KIND_SHIFT = 3;
    private static final int DAY_SHIFT = KIND_SHIFT + 8;
    private static final int NUMBER_SHIFT = DAY_SHIFT + 17;
    private static final int PLAN_SHIFT = NUMBER_SHIFT + 16;

    private final List<String> kinds;
    private final long[] packed;

    private Activities(List<String> kinds, long[] packed) {
        this.kinds = kinds;
        this.packed = packed;
    }

    /** @throws IllegalArgumentException for more than 255 kinds */
    public static Activities of(List<Activity> activities) {
        List<String> kinds =
                activities.stream().map(Activity::kind).distinct().sorted().toList();
        if (kinds.size() >= 1 << DAY_SHIFT - KIND_SHIFT) {
            throw new IllegalArgumentException("more kinds of contact than a plan can hold");
        }
        return new Activities(
                kinds, activities.stream().mapToLong(one -> pack(one, kinds)).toArray());
    }

    private static long pack(Activity one, List<String> kinds) {
        return (long) one.plan() << PLAN_SHIFT
                | (long) one.number() << NUMBER_SHIFT
                | one.due().toEpochDay() << DAY_SHIFT
                | (long) kinds.indexOf(one.kind()) << KIND_SHIFT
                | one.state().number();
    }

    private Activity unpack(long one) {
        return new Activity(
                (int) (one >>> PLAN_SHIFT),
                bits(one, NUMBER_SHIFT, PLAN_SHIFT),
                kinds.get(bits(one, KIND_SHIFT, DAY_SHIFT)),
                LocalDate.ofEpochDay(bits(one, DAY_SHIFT, NUMBER_SHIFT)),
                ActivityState.numbered(bits(one, 0, KIND_SHIFT)));
    }

    private static int bits(long packed, int from, int to) {
        return (int) (packed >>> from & (1L << to - from) - 1);
    }

    /** What {@link #kinds} and {@link #packed} gave. */
    public static Activities unpack(List<String> kinds, LongStream packed) {
        return new Activities(List.copyOf(kinds), packed.toArray());
    }

    public List<String> kinds() {
        return kinds;
    }

    public LongStream packed() {
        return Arrays.stream(packed);
    }

    public int size() {
        return packed.length;
    }

    public Stream<Activity> all() {
        return Arrays.stream(packed).mapToObj(this::unpack);
    }

    public List<Activity> open() {
        return all().filter(Activity::isOpen).toList();
    }

    Optional<Activity> find(ActivityId id) {
        return all().filter(one -> one.isNamed(id)).findFirst();
    }

    /** Those that are done or skipped, and of which {@code others} know nothing. */
    Stream<Activity> settledBeside(Activities others) {
        return all().filter(Activity::isSettled).filter(one -> !others.know(one));
    }

    private boolean know(Activity activity) {
        return all().anyMatch(one -> one.plan() == activity.plan() && one.number() == activity.number());
    }

    /** With those that are open and meant in another state. */
    Activities became(ActivityState state, Predicate<Activity> meant) {
        return mapped(one -> one.isOpen() && meant.test(one) ? one.became(state) : one);
    }

    /** With what is named in {@code days}, by id, due on that day. */
    Activities moved(String customerId, Map<String, LocalDate> days) {
        return mapped(one -> {
            LocalDate day = days.get(one.id(customerId).toString());
            return day == null ? one : one.dueOn(day);
        });
    }

    private Activities mapped(Function<Activity, Activity> change) {
        return of(all().map(change).toList());
    }

    /** Of these, those that are meant, and all of {@code planned}, open, as the activities of plan number {@code plan}. */
    Activities redrawn(Predicate<Activity> meant, int plan, List<Planned> planned) {
        List<Activity> all = new ArrayList<>(all().filter(meant).toList());
        int number = 0;
        for (Planned one : planned) {
            all.add(Activity.open(plan, ++number, one));
        }
        return of(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activities that && kinds.equals(that.kinds) && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return all().toList().toString();
    }
}

package io.tierledger.engagement.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The activities of one plan, numbered from 1 by due day; immutable, and one int each, because a service holds millions. */
public final class Activities {
    private static final int STATE_BITS = 3;
    private static final int KIND_BITS = 6;
    private static final int DAY_SHIFT = STATE_BITS + KIND_BITS;

    private final List<String> kinds;
    private final int[] packed;

    private Activities(List<String> kinds, int[] packed) {
        this.kinds = kinds;
        this.packed = packed;
    }

    /** All of them open. */
    public static Activities of(List<Planned> planned) {
        List<String> kinds =
                planned.stream().map(Planned::kind).distinct().sorted().toList();
        if (kinds.size() > 1 << KIND_BITS) {
            throw new IllegalArgumentException("more kinds of contact than a plan can hold");
        }
        int[] packed = new int[planned.size()];
        for (int i = 0; i < packed.length; i++) {
            Planned one = planned.get(i);
            packed[i] = (int) one.due().toEpochDay() << DAY_SHIFT | kinds.indexOf(one.kind()) << STATE_BITS;
        }
        return new Activities(kinds, packed);
    }

    /** What {@link #kinds} and {@link #packed} gave. */
    public static Activities unpack(List<String> kinds, IntStream packed) {
        return new Activities(List.copyOf(kinds), packed.toArray());
    }

    public List<String> kinds() {
        return kinds;
    }

    public IntStream packed() {
        return Arrays.stream(packed);
    }

    public int size() {
        return packed.length;
    }

    public boolean has(int number) {
        return number >= 1 && number <= packed.length;
    }

    public String kind(int number) {
        return kinds.get(packed[number - 1] >> STATE_BITS & (1 << KIND_BITS) - 1);
    }

    /** Epoch day. */
    public int due(int number) {
        return packed[number - 1] >> DAY_SHIFT;
    }

    public ActivityState state(int number) {
        return ActivityState.of(packed[number - 1] & (1 << STATE_BITS) - 1);
    }

    public List<Integer> open() {
        return numbers(number -> state(number) == ActivityState.OPEN);
    }

    List<Integer> numbers(IntPredicate wanted) {
        List<Integer> found = new ArrayList<>(packed.length);
        for (int number = 1; number <= packed.length; number++) {
            if (wanted.test(number)) {
                found.add(number);
            }
        }
        return found;
    }

    Activities with(int number, ActivityState state) {
        int[] changed = packed.clone();
        changed[number - 1] = changed[number - 1] >> STATE_BITS << STATE_BITS | state.ordinal();
        return new Activities(kinds, changed);
    }

    Activities openOnes(ActivityState become) {
        int[] changed = packed.clone();
        for (int number : open()) {
            changed[number - 1] = changed[number - 1] >> STATE_BITS << STATE_BITS | become.ordinal();
        }
        return new Activities(kinds, changed);
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
        return numbers(number -> true).stream()
                .map(number -> kind(number) + " " + java.time.LocalDate.ofEpochDay(due(number)) + " " + state(number))
                .toList()
                .toString();
    }
}

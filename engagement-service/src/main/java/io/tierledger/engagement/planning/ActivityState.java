package io.tierledger.engagement.planning;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of an activity. Late is no state: it is open and its day is over. */
public enum ActivityState {
    OPEN(0),
    DONE(1),
    SKIPPED(2),
    /** The customer is no longer entitled to it, or a new plan took its place. */
    WITHDRAWN(3),
    /** Still open when the plan ended. */
    MISSED(4);

    private static final Map<Integer, ActivityState> BY_NUMBER =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ActivityState::number, state -> state));

    private final int number;

    ActivityState(int number) {
        this.number = number;
    }

    /** Which stands for it in what is kept: from 0 to 7, and once landed never another. */
    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException for a number that stands for none */
    public static ActivityState numbered(int number) {
        ActivityState state = BY_NUMBER.get(number);
        if (state == null) {
            throw new IllegalArgumentException("no state of an activity has the number " + number);
        }
        return state;
    }
}

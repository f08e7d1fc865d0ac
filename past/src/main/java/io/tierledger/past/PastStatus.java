package io.tierledger.past;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A status as it is told: by a number that once landed is never another. */
public enum PastStatus {
    SUSPECT(0),
    PROSPECT(1),
    ACTIVE(2),
    INACTIVE(3),
    LOST(4),
    INSOLVENT(5),
    BLOCKED(6),
    REMOVED(7);

    private static final Map<Integer, PastStatus> BY_NUMBER =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(PastStatus::number, status -> status));

    private final int number;

    PastStatus(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException for a number that stands for none */
    public static PastStatus numbered(int number) {
        PastStatus status = BY_NUMBER.get(number);
        if (status == null) {
            throw new IllegalArgumentException("no status has the number " + number);
        }
        return status;
    }
}

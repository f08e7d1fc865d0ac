package io.tierledger.contracts.customers;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer's place in its life cycle. {@link #isGate() Gates} overrule every score, at once, under every method. */
public enum CustomerStatus {
    SUSPECT(0),
    PROSPECT(1),
    ACTIVE(2),
    INACTIVE(3),
    LOST(4),
    INSOLVENT(5),
    BLOCKED(6),
    REMOVED(7);

    private static final Map<Integer, CustomerStatus> BY_NUMBER =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(CustomerStatus::number, status -> status));

    private final int number;

    CustomerStatus(int number) {
        this.number = number;
    }

    /** Which stands for it in what is kept or sent as bytes; once landed never another. */
    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException for a number that stands for none */
    public static CustomerStatus numbered(int number) {
        CustomerStatus status = BY_NUMBER.get(number);
        if (status == null) {
            throw new IllegalArgumentException("no status has the number " + number);
        }
        return status;
    }

    public boolean isGate() {
        return this == INSOLVENT || this == BLOCKED || this == REMOVED;
    }

    /** @throws IllegalArgumentException for a status that the life cycle does not have */
    public static CustomerStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word as one says it: {@code insolvent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.tierledger.customer.naming;

import java.util.Comparator;
import java.util.Locale;

/**
 * A customer with its name, sorted by the name in small letters and then by id.
 *
 * @param folded the name in small letters
 */
public record Named(String folded, String customerId, String name) implements Comparable<Named> {
    private static final Comparator<Named> BY_NAME =
            Comparator.comparing(Named::folded).thenComparing(Named::customerId);

    public static Named of(String customerId, String name) {
        return new Named(name.toLowerCase(Locale.ROOT), customerId, name);
    }

    @Override
    public int compareTo(Named other) {
        return BY_NAME.compare(this, other);
    }
}

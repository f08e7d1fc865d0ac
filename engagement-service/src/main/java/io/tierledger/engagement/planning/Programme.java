package io.tierledger.engagement.planning;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * What a tier is given in a year.
 *
 * @param contacts how many of each kind ({@code visit}, {@code call}, {@code mailing}); visits are planned first
 */
public record Programme(SortedMap<String, Integer> contacts) {
    /** For a tier its method promises nothing. */
    public static final Programme NOTHING = new Programme(new TreeMap<>());

    public static final String VISIT = "visit";

    public Programme {
        contacts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(contacts));
        contacts.forEach((kind, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(kind + ": fewer than no contacts");
            }
        });
    }

    public static Programme of(Map<String, Integer> contacts) {
        return new Programme(new TreeMap<>(contacts));
    }

    public int contactsPerYear() {
        return contacts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Each kind with its count: visits, then the others by name. */
    void visitsFirst(BiConsumer<String, Integer> each) {
        if (contacts.containsKey(VISIT)) {
            each.accept(VISIT, contacts.get(VISIT));
        }
        contacts.forEach((kind, count) -> {
            if (!kind.equals(VISIT)) {
                each.accept(kind, count);
            }
        });
    }

    /** Contacts a year that {@code other} promises more than this one; negative when fewer. */
    public int extraFor(Programme other) {
        return other.contactsPerYear() - contactsPerYear();
    }
}

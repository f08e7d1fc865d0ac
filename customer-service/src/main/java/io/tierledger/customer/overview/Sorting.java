package io.tierledger.customer.overview;

import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/** The orders in which customers can be listed. */
enum Sorting {
    ID,
    NAME,
    NAME_DESCENDING;

    /** @throws Refused 400 for a word that is none of ours */
    static Sorting of(@Nullable String word, boolean searched) {
        return switch (word == null ? "" : word) {
            case "" -> searched ? NAME : ID;
            case "id" -> ID;
            case "name" -> NAME;
            case "-name" -> NAME_DESCENDING;
            default -> throw Refused.malformed("sort", "sort is id, name or -name.");
        };
    }

    boolean byName() {
        return this != ID;
    }
}

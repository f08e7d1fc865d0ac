package io.tierledger.customer.overview;

import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/** The orders in which customers can be listed. */
enum Sorting {
    ID("c.customer_id", "asc", ">"),
    NAME("lower(n.name), c.customer_id", "asc", ">"),
    NAME_DESCENDING("lower(n.name), c.customer_id", "desc", "<");

    private final String columns;
    private final String direction;
    private final String beyond;

    Sorting(String columns, String direction, String beyond) {
        this.columns = columns;
        this.direction = direction;
        this.beyond = beyond;
    }

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

    /** Rows beyond a cursor: (name and) id. */
    String beyondCursor() {
        return "(" + columns + ") " + beyond + (byName() ? " (lower(?), ?)" : " (?)");
    }

    String orderBy() {
        return columns.replace(",", " " + direction + ",") + " " + direction;
    }
}

package io.tierledger.platform.access;

import io.tierledger.rights.Reach;

/** A reach as a condition on a column that holds account managers, null for nobody; with one parameter, an array of text. */
public final class ReachInSql {
    private ReachInSql() {}

    public static String condition(Reach reach, String column) {
        return reach.isAllBut() ? "(" + column + " is null or " + column + " <> all(?))" : column + " = any(?)";
    }

    public static String[] parameter(Reach reach) {
        return reach.accountManagers().stream().sorted().toArray(String[]::new);
    }
}

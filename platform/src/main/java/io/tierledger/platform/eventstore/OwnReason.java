package io.tierledger.platform.eventstore;

import io.tierledger.platform.web.Refused;
import java.sql.SQLException;

/** Whether what could not be stored is itself to blame: the store is there, and anything else can be stored. */
final class OwnReason {
    private OwnReason() {}

    /** Never true when the transaction may have been committed after all. */
    static boolean has(Throwable failure) {
        if (failure instanceof Error || failure instanceof Refused) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isOfTheData(sql.getSQLState());
            }
        }
        return true;
    }

    /** Values that cannot be, and constraints (classes 22 and 23 of the SQL standard). */
    private static boolean isOfTheData(String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}

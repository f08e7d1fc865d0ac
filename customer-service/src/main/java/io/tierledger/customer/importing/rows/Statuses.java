package io.tierledger.customer.importing.rows;

import io.tierledger.customer.customers.Status;
import io.tierledger.reading.BadValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the life cycle, English and Dutch. */
final class Statuses {
    private Statuses() {}

    static @Nullable Status read(@Nullable String word) throws BadValue {
        return word == null
                ? null
                : switch (word.toLowerCase(Locale.ROOT)) {
                    case "suspect" -> Status.SUSPECT;
                    case "prospect" -> Status.PROSPECT;
                    case "active", "actief" -> Status.ACTIVE;
                    case "inactive", "inactief" -> Status.INACTIVE;
                    case "lost", "verloren" -> Status.LOST;
                    case "insolvent", "failliet" -> Status.INSOLVENT;
                    case "blocked", "geblokkeerd" -> Status.BLOCKED;
                    case "removed", "verwijderd" -> Status.REMOVED;
                    default ->
                        throw new BadValue(
                                "status",
                                "status",
                                "status is suspect, prospect, active, inactive, lost, insolvent, blocked or removed.");
                };
    }
}

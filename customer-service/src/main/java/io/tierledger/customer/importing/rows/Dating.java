package io.tierledger.customer.importing.rows;

import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.importing.pace.Pace;
import io.tierledger.reading.RowError;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of a file of orders, where the business date follows them: what they are sorted by, and which are believed. */
final class Dating {
    private final OrderDesk desk;
    private boolean followed;
    private long today = -1;
    private final Pace pace = new Pace();
    private Pace.@Nullable Believed believed;

    Dating(OrderDesk desk) {
        this.desk = desk;
    }

    private void begin() {
        if (today < 0) {
            followed = desk.followsOrders();
            today = desk.today().toEpochDay();
        }
    }

    /** To be asked once for each order, in the order of the file. */
    int day(LocalDate placedOn) {
        begin();
        if (!followed) {
            return 0;
        }
        long day = placedOn.toEpochDay();
        if (day >= 0 && day <= today) { // others are refused anyhow
            pace.saw((int) day);
        }
        return (int) Math.clamp(day, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    void wasRead() {
        believed = followed ? pace.believed(!desk.hasBegun()) : null;
    }

    @Nullable
    RowError objection(long line, LocalDate placedOn) {
        long day = placedOn.toEpochDay();
        if (believed == null || day < 0 || day > today || believed.holds((int) day)) {
            return null;
        }
        return new RowError(
                line,
                "placed_on",
                "date-out-of-pace",
                "Dated far from every other row of the file, it moves nothing. If the date is right, send the order by itself.");
    }
}

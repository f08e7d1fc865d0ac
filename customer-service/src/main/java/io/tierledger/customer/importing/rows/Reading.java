package io.tierledger.customer.importing.rows;

import io.tierledger.reading.Days;
import io.tierledger.reading.Numbers;
import io.tierledger.reading.Remarks;
import io.tierledger.reading.RowError;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values of a file are written. */
public record Reading(Numbers numbers, Days days, String currency, Remarks remarks) {
    public Reading(Locale locale, ZoneId zone, String currency) {
        this(new Numbers(locale), new Days(zone, locale), currency, new Remarks());
    }

    /** What is read from here on stands on this line. */
    void at(long line) {
        numbers.at(line);
        days.at(line);
    }

    /** Why a value of a line was hardly meant as it was read, now that all lines are read; null when nothing speaks against it. */
    @Nullable
    RowError doubt(long line) {
        RowError number = numbers.doubt(line);
        return number == null ? days.doubt(line) : number;
    }
}

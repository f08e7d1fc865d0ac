package io.tierledger.customer.importing;

import io.tierledger.reading.Days;
import io.tierledger.reading.Numbers;
import io.tierledger.reading.Remarks;
import java.time.ZoneId;
import java.util.Locale;

/** How values of a file are written. */
record Reading(Numbers numbers, Days days, String currency, Remarks remarks) {
    Reading(Locale locale, ZoneId zone, String currency) {
        this(new Numbers(locale), new Days(zone, locale), currency, new Remarks());
    }
}

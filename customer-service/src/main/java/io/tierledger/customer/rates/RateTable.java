package io.tierledger.customer.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rates of one currency; {@code sequence} is the last event of its stream that they hold, -1 for none. */
public final class RateTable {
    private final long sequence;
    private final TreeMap<LocalDate, BigDecimal> rates = new TreeMap<>();

    public RateTable(long sequence, List<RateSet> events) {
        this.sequence = sequence;
        events.forEach(event -> rates.put(event.date(), event.rate()));
    }

    public long sequence() {
        return sequence;
    }

    /** The latest rate on or before a day; null without one. */
    public @Nullable BigDecimal on(LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> latest = rates.floorEntry(day);
        return latest == null ? null : latest.getValue();
    }

    public Map<LocalDate, BigDecimal> all() {
        return java.util.Collections.unmodifiableMap(rates);
    }
}

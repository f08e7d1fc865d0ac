package io.tierledger.customer.accepting;

import io.tierledger.customer.rates.RateTable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Rates as they were committed last, per currency. */
final class RateBook {
    private static final RateTable NONE = new RateTable(-1, java.util.List.of());

    private final Map<String, RateTable> tables = new ConcurrentHashMap<>();

    /** The rates after exactly this event of the currency's stream; null when they must be read. */
    @Nullable
    RateTable at(String currency, long sequence) {
        RateTable table = tables.getOrDefault(currency, NONE);
        return table.sequence() == sequence ? table : null;
    }

    void keep(Map<String, RateTable> read) {
        read.forEach((currency, table) ->
                tables.merge(currency, table, (old, next) -> next.sequence() > old.sequence() ? next : old));
    }
}

package io.tierledger.customer.accepting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Standings of the customers met last. Each use is checked against the last sequence of the customer's stream. */
public final class Standings {
    private static final int MOST = 1_000_000;

    private final LinkedHashMap<String, OrderingCustomer> latest = new LinkedHashMap<>(1 << 12, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OrderingCustomer> eldest) {
            return size() > MOST;
        }
    };

    public synchronized @Nullable OrderingCustomer of(String customerId) {
        return latest.get(customerId);
    }

    /** Keeps what was committed. */
    public synchronized void keep(Map<String, OrderingCustomer> committed) {
        committed.forEach((id, standing) -> {
            OrderingCustomer known = latest.get(id);
            if (known == null || known.sequence() < standing.sequence()) {
                latest.put(id, standing);
            }
        });
    }
}

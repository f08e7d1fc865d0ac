package io.tierledger.customer.naming;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;

/** Names from before texts were sealed, beside the store: read for ever, written no more, and gone once a sealed one takes their place. */
public final class NamesInClear {
    private NamesInClear() {}

    /** Names by customer id; customers without one are absent. */
    static Map<String, String> of(JdbcOperations jdbc, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        jdbc.query(
                "select customer_id, name from customer_name where customer_id = any(?)",
                s -> s.setArray(1, s.getConnection().createArrayOf("text", ids.toArray())),
                row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    /** For the transaction that stores a sealed one. */
    public static void remove(JdbcOperations jdbc, Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "delete from customer_name where customer_id = any(?)",
                    s -> s.setArray(1, s.getConnection().createArrayOf("text", ids.toArray())));
        }
    }
}

package io.tierledger.customer.registering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;

/** Names of customers: personal data, kept beside the store and never in it. */
public final class CustomerNames {

    /** A new name with the salt of its commitment. */
    record Named(String customerId, String name, byte[] salt) {}

    private CustomerNames() {}

    /** Names by customer id; customers without one are absent. */
    public static Map<String, String> of(JdbcOperations jdbc, Collection<String> ids) {
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

    /** Keeps new names; {@link CustomerTerms#NO_NAME} takes one away. */
    static void keep(JdbcOperations jdbc, List<Named> changed) {
        for (Named named : changed) {
            if (named.name().equals(CustomerTerms.NO_NAME)) {
                jdbc.update("delete from customer_name where customer_id = ?", named.customerId());
            }
        }
        List<Named> names = changed.stream()
                .filter(named -> !named.name().equals(CustomerTerms.NO_NAME))
                .toList();
        if (names.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                insert into customer_name (customer_id, name, salt) values (?, ?, ?)
                on conflict (customer_id) do update set name = excluded.name, salt = excluded.salt""", names, names.size(), (statement, named) -> {
            statement.setString(1, named.customerId());
            statement.setString(2, named.name());
            statement.setBytes(3, named.salt());
        });
    }
}

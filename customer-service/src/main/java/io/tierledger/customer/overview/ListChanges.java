package io.tierledger.customer.overview;

import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.Profile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** What a page of events changes in the list of customers: one statement per kind of change, the last word of each customer. */
final class ListChanges {
    private static final String REGISTER =
            """
            insert into customer_listed (customer_id, kind, status, account_manager_id, parent_id, territory, country)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            on conflict (customer_id) do update set kind = excluded.kind, status = excluded.status,
                account_manager_id = excluded.account_manager_id, parent_id = excluded.parent_id,
                territory = excluded.territory, country = excluded.country""";
    private static final String CHANGE =
            """
            update customer_listed c set kind = u.kind, parent_id = u.parent, territory = u.territory, country = u.country
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as u(id, kind, parent, territory, country)
            where c.customer_id = u.id""";
    private static final String SET_TEXT =
            "update customer_listed c set %1$s = u.value from unnest(?::text[], ?::text[]) as u(id, value) where c.customer_id = u.id";
    private static final String SET_SPEND =
            "update customer_listed c set spend = u.value::bigint from unnest(?::text[], ?::text[]) as u(id, value) where c.customer_id = u.id";

    private final Map<String, CustomerRegistered> registered = new LinkedHashMap<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, @Nullable String> statuses = new LinkedHashMap<>();
    private final Map<String, @Nullable String> managers = new LinkedHashMap<>();
    private final Map<String, @Nullable String> spends = new LinkedHashMap<>();

    void registered(CustomerRegistered event) {
        registered.put(event.customerId(), event);
    }

    void changed(String id, Profile profile) {
        profiles.put(id, profile);
    }

    void status(String id, String status) {
        statuses.put(id, status);
    }

    void accountManager(String id, @Nullable String manager) {
        managers.put(id, manager);
    }

    void spend(String id, long minor) {
        spends.put(id, Long.toString(minor));
    }

    boolean isEmpty() {
        return registered.isEmpty()
                && profiles.isEmpty()
                && statuses.isEmpty()
                && managers.isEmpty()
                && spends.isEmpty();
    }

    /** A registration is the first event of its customer, so it is written first. */
    void write(JdbcOperations jdbc) {
        update(jdbc, REGISTER, registered, e -> new @Nullable String[] {
            e.profile().kind().name(),
            e.status().name(),
            e.accountManagerId(),
            e.profile().parentId(),
            e.profile().territory(),
            e.profile().country()
        });
        update(jdbc, CHANGE, profiles, p -> new @Nullable String[] {
            p.kind().name(), p.parentId(), p.territory(), p.country()
        });
        update(jdbc, SET_TEXT.formatted("status"), statuses, value -> new @Nullable String[] {value});
        update(jdbc, SET_TEXT.formatted("account_manager_id"), managers, value -> new @Nullable String[] {value});
        update(jdbc, SET_SPEND, spends, value -> new @Nullable String[] {value});
    }

    private static <V extends @Nullable Object> void update(
            JdbcOperations jdbc, String sql, Map<String, V> changes, Function<V, @Nullable String[]> columns) {
        if (changes.isEmpty()) {
            return;
        }
        int parameters = (int) sql.chars().filter(c -> c == '?').count();
        @Nullable String[][] arrays = new @Nullable String[parameters][changes.size()];
        int row = 0;
        for (Map.Entry<String, V> change : changes.entrySet()) {
            @Nullable String[] values = columns.apply(change.getValue());
            arrays[0][row] = change.getKey();
            for (int column = 1; column < parameters; column++) {
                arrays[column][row] = values[column - 1];
            }
            row++;
        }
        jdbc.update(sql, statement -> {
            for (int i = 0; i < parameters; i++) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", arrays[i]));
            }
        });
    }
}

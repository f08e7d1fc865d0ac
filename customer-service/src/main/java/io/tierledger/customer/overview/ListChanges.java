package io.tierledger.customer.overview;

import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.Profile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** What a page of events changes in the list of customers: one statement per kind of change, the last word of each customer. */
final class ListChanges {
    private static final String REGISTER = """
            insert into customer_listed (customer_id, kind, status, account_manager_id, parent_id, territory, country)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            on conflict (customer_id) do update set kind = excluded.kind, status = excluded.status,
                account_manager_id = excluded.account_manager_id, parent_id = excluded.parent_id,
                territory = excluded.territory, country = excluded.country""";
    private static final String CHANGE = """
            update customer_listed c set kind = u.kind, parent_id = u.parent, territory = u.territory, country = u.country
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as u(id, kind, parent, territory, country)
            where c.customer_id = u.id""";
    /** A column, and how what is written of it is made of a text. */
    private static final String SET =
            "update customer_listed c set %1$s = u.value%2$s from unnest(?::text[], ?::text[]) as u(id, value) where c.customer_id = u.id";

    private final Map<String, List<@Nullable String>> registered = new LinkedHashMap<>();
    private final Map<String, List<@Nullable String>> profiles = new LinkedHashMap<>();
    private final Map<String, List<@Nullable String>> statuses = new LinkedHashMap<>();
    private final Map<String, List<@Nullable String>> managers = new LinkedHashMap<>();
    private final Map<String, List<@Nullable String>> spends = new LinkedHashMap<>();
    private final Map<String, List<@Nullable String>> erased = new LinkedHashMap<>();

    void registered(CustomerRegistered e) {
        Profile p = e.profile();
        registered.put(
                e.customerId(),
                row(
                        e.customerId(),
                        p.kind().name(),
                        e.status().name(),
                        e.accountManagerId(),
                        p.parentId(),
                        p.territory(),
                        p.country()));
    }

    void changed(String id, Profile p) {
        profiles.put(id, row(id, p.kind().name(), p.parentId(), p.territory(), p.country()));
        if (p.sealed() != null) {
            erased.put(id, row(id, null));
        }
    }

    /** Until a name or an extra column is given again. */
    void erased(String id, LocalDate on) {
        erased.put(id, row(id, on.toString()));
    }

    void status(String id, String status) {
        statuses.put(id, row(id, status));
    }

    void accountManager(String id, @Nullable String manager) {
        managers.put(id, row(id, manager));
    }

    void spend(String id, long minor) {
        spends.put(id, row(id, Long.toString(minor)));
    }

    boolean isEmpty() {
        return registered.isEmpty()
                && profiles.isEmpty()
                && statuses.isEmpty()
                && managers.isEmpty()
                && spends.isEmpty()
                && erased.isEmpty();
    }

    /** A registration is the first event of its customer, so it is written first. */
    void write(JdbcOperations jdbc) {
        update(jdbc, REGISTER, registered.values());
        update(jdbc, CHANGE, profiles.values());
        update(jdbc, SET.formatted("status", ""), statuses.values());
        update(jdbc, SET.formatted("account_manager_id", ""), managers.values());
        update(jdbc, SET.formatted("spend", "::bigint"), spends.values());
        update(jdbc, SET.formatted("erased_on", "::date"), erased.values());
    }

    private static List<@Nullable String> row(@Nullable String... values) {
        return Arrays.asList(values);
    }

    /** A statement's parameters are columns: an array each. */
    private static void update(JdbcOperations jdbc, String sql, Collection<List<@Nullable String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.iterator().next().size();
        jdbc.update(sql, statement -> {
            for (int i = 0; i < columns; i++) {
                int column = i;
                Object[] values = rows.stream().map(row -> row.get(column)).toArray();
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", values));
            }
        });
    }
}

package io.tierledger.customer.registering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/** Account managers with their names and addresses: personal data, kept beside the store and never in it. */
public final class AccountManagers {
    private static final String COLUMNS =
            "select account_manager_id, name, email, team, hours_per_week from account_manager ";
    private static final RowMapper<AccountManagerTerms> ROW = (row, n) -> new AccountManagerTerms(
            row.getString(1), row.getString(2), row.getString(3), row.getString(4), (Integer) row.getObject(5));

    record Kept(AccountManagerTerms manager, byte[] salt) {}

    private AccountManagers() {}

    static Map<String, AccountManagerTerms> of(JdbcOperations jdbc, Collection<String> ids) {
        Map<String, AccountManagerTerms> found = new HashMap<>();
        jdbc.query(
                COLUMNS + "where account_manager_id = any(?)",
                s -> s.setArray(1, s.getConnection().createArrayOf("text", ids.toArray())),
                row -> {
                    found.put(row.getString(1), java.util.Objects.requireNonNull(ROW.mapRow(row, 0)));
                });
        return found;
    }

    /** In the order of their ids, after {@code id}. */
    public static List<AccountManagerTerms> after(JdbcOperations jdbc, String id, int limit) {
        return jdbc.query(COLUMNS + "where account_manager_id > ? order by 1 limit ?", ROW, id, limit);
    }

    public static boolean isKnown(JdbcOperations jdbc, String id) {
        return !of(jdbc, List.of(id)).isEmpty();
    }

    static void keep(JdbcOperations jdbc, List<Kept> kept) {
        if (kept.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                insert into account_manager (account_manager_id, name, email, team, hours_per_week, salt)
                values (?, ?, ?, ?, ?, ?) on conflict (account_manager_id) do update set name = excluded.name,
                    email = excluded.email, team = excluded.team, hours_per_week = excluded.hours_per_week,
                    salt = excluded.salt""", kept, kept.size(), (statement, one) -> {
            statement.setString(1, one.manager().accountManagerId());
            statement.setString(2, one.manager().name());
            statement.setString(3, one.manager().email());
            statement.setString(4, one.manager().team());
            statement.setObject(5, one.manager().hoursPerWeek());
            statement.setBytes(6, one.salt());
        });
    }
}

package io.tierledger.identity;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads the accounts of a provider from outside it, for whoever may read its database. */
public final class KeptAccounts {
    private KeptAccounts() {}

    /**
     * Who has that account; empty where nobody has.
     *
     * @param database JDBC address of the provider's database
     * @throws SQLException if it cannot be read
     */
    public static Optional<Person> find(String database, String id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement question = connection.prepareStatement(
                        "select name, roles, teams, account_manager from account where id = ?")) {
            question.setString(1, id);
            try (ResultSet row = question.executeQuery()) {
                return row.next()
                        ? Optional.of(new Person(
                                id,
                                row.getString("name"),
                                texts(row.getArray("roles")),
                                texts(row.getArray("teams")),
                                row.getString("account_manager")))
                        : Optional.empty();
            }
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

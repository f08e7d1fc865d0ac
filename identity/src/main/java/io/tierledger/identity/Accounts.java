package io.tierledger.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Who may sign in: those with a password, kept in the provider's database, and the people of a demonstration. */
class Accounts implements UserDetailsService {
    private final JdbcClient database;
    private final OneClickPeople oneClick;
    private final Attempts attempts;

    Accounts(JdbcClient database, OneClickPeople oneClick, Attempts attempts) {
        this.database = database;
        this.oneClick = oneClick;
        this.attempts = attempts;
    }

    Optional<Person> person(String id) {
        return oneClick.byId(id)
                .or(() -> database.sql("select id, name, roles, teams, account_manager from account where id = ?")
                        .param(id)
                        .query((row, number) -> person(row))
                        .optional());
    }

    /** For signing in with a password, which the people of a demonstration do not have. */
    @Override
    public UserDetails loadUserByUsername(String id) {
        return database.sql("select password from account where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(password -> user(id, password))
                .or(() -> attempts.tooMany(id) ? Optional.of(user(id, "{noop}")) : Optional.empty())
                .orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    /** Who tried too often is told so whether there is such a login or not; a locked one's password is not looked at. */
    private UserDetails user(String id, String password) {
        return User.withUsername(id)
                .password(password)
                .accountLocked(attempts.tooMany(id))
                .build();
    }

    boolean hasAdministrator() {
        return database.sql("select exists (select from account where 'administrator' = any(roles))")
                .query(Boolean.class)
                .single();
    }

    /** @param password as an encoder wrote it */
    void add(Person person, String password) {
        database.sql(
                        "insert into account (id, name, password, roles, teams, account_manager) values (?, ?, ?, ?, ?, ?)")
                .param(person.id())
                .param(person.name())
                .param(password)
                .param(person.roles().toArray(String[]::new))
                .param(person.teams().toArray(String[]::new))
                .param(person.accountManager())
                .update();
    }

    /** Whether somebody has a password. */
    boolean isAny() {
        return database.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    boolean hadNoPasswordSince(String id, Instant moment) {
        return database.sql("select not exists (select from account where id = ? and password_set_at >= ?)")
                .param(id)
                .param(Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    /**
     * For an account that there is, or a new one without roles: what its person may is said by the system.
     *
     * @param password as an encoder wrote it
     * @param since nothing is changed where a password was set since
     */
    boolean setPassword(String id, String name, String password, Instant since) {
        return database.sql("insert into account as known (id, name, password, roles) values (?, ?, ?, '{}')"
                                + " on conflict (id) do update set password = excluded.password, name = excluded.name,"
                                + " password_set_at = now() where known.password_set_at < ?")
                        .param(id)
                        .param(name)
                        .param(password)
                        .param(Timestamp.from(since))
                        .update()
                == 1;
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("name"),
                texts(row.getArray("roles")),
                texts(row.getArray("teams")),
                row.getString("account_manager"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package io.tierledger.sealing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Makes keys. customer-service alone makes those of customers and persons; any service makes one for an act of its own. */
public final class KeyMaker {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final DataSource database;
    private final KeyTable table;
    private final Path master;

    private KeyMaker(DataSource database, Path master) {
        this.database = database;
        this.table = new KeyTable(new JdbcTemplate(database));
        this.master = master;
    }

    /**
     * @param url JDBC address of the database of keys, with user and password
     * @param master file of the master key
     */
    public static KeyMaker at(String url, Path master) {
        return on(new DriverManagerDataSource(url), master);
    }

    static KeyMaker on(DataSource database, Path master) {
        return new KeyMaker(database, master);
    }

    /**
     * Brings the database of keys to its newest form; for who makes the keys of customers.
     *
     * @param first whether no key was ever made here: only then is a master key drawn. One that is missing later is never drawn anew,
     *     which would hide that it is lost
     * @throws RuntimeException when the database does not answer; may be tried again
     */
    public void prepare(boolean first) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/keys")
                .load()
                .migrate();
        if (first && table.isEmpty()) {
            MasterKey.drawnInto(master);
        }
    }

    /** Replaces the master key where it is time ({@link MasterRotation}); for who makes the keys of customers. */
    public void rotate(Instant now) {
        new MasterRotation(new MasterTable(new JdbcTemplate(database)), master).run(now);
    }

    /**
     * Makes the first key of those who have none; all are committed when this returns, so before any event that needs them.
     *
     * @throws io.tierledger.platform.web.Refused 503 if the keys are away
     */
    public void make(Collection<Subject> subjects) {
        make(subjects, without -> without);
    }

    /**
     * As above, where some of them had a key that may be lost: nobody is given another, which would hide that.
     *
     * @param due which of those that have no key never had one; asked only where there are any
     */
    public void make(Collection<Subject> subjects, UnaryOperator<Set<Subject>> due) {
        if (subjects.isEmpty()) {
            return;
        }
        try {
            Set<Subject> without = new LinkedHashSet<>(subjects);
            without.removeAll(table.newest(without).keySet());
            Set<Subject> never = without.isEmpty() ? without : due.apply(without);
            if (never.isEmpty()) {
                return;
            }
            MasterKey wrapping = MasterKey.in(master);
            Map<Subject, byte[]> wrapped = new HashMap<>();
            for (Subject subject : never) {
                wrapped.put(subject, wrapping.wrapped(subject, 1, drawn()));
            }
            table.add(wrapped);
        } catch (KeysAway away) {
            throw Away.said(away);
        }
    }

    /**
     * Makes the next key of a subject whose newest was destroyed; one that has a key keeps it.
     *
     * @throws io.tierledger.platform.web.Refused 503 if the keys are away, or the subject never had one
     */
    public void makeAnother(Subject subject) {
        try {
            KeyTable.Row newest = table.newest(List.of(subject)).get(subject);
            if (newest == null) {
                throw new KeysAway("there is no key of " + subject + ", which must have had one");
            }
            if (newest.wrapped() == null) {
                int epoch = newest.epoch() + 1;
                table.add(subject, epoch, MasterKey.in(master).wrapped(subject, epoch, drawn()));
            }
        } catch (KeysAway away) {
            throw Away.said(away);
        }
    }

    private static byte[] drawn() {
        byte[] secret = new byte[SubjectKey.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }
}

package io.tierledger.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether somebody else is connected to the databases, as a service on another machine is to those of a real server. */
final class UsedByOthers {
    private static final String CONNECTED = """
            select count(*) from pg_stat_activity
            where datname like 'tierledger\\_%' and pid <> pg_backend_pid() and backend_type = 'client backend'""";

    private static final int ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private UsedByOthers() {}

    /**
     * Connections of our own that were closed may be there for a moment.
     *
     * @throws StartRefused where somebody is
     */
    static void refuse(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        long connected = connected(jdbc);
        for (int attempt = 0; attempt < ATTEMPTS && connected > 0; attempt++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            connected = connected(jdbc);
        }
        if (connected > 0) {
            throw new StartRefused("The databases tierledger_* are in use by " + connected
                    + " other connections. Stop all services that use them, and try again.");
        }
    }

    private static long connected(JdbcTemplate jdbc) {
        Long connected = jdbc.queryForObject(CONNECTED, Long.class);
        return connected == null ? 0 : connected;
    }
}

package io.tierledger.platform.accesslog;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log's database beside that of the service, made where an installation of before has none and the service's role may. */
final class OwnDatabase {
    static final String NAME = "tierledger_access";

    private OwnDatabase() {}

    static void beside(DataSource main) {
        JdbcTemplate jdbc = new JdbcTemplate(main);
        if (!isIn(jdbc)) {
            try {
                jdbc.execute("create database " + NAME);
            } catch (DataAccessException refused) {
                if (!isIn(jdbc)) { // another service may have been faster
                    throw refused;
                }
            }
        }
    }

    private static boolean isIn(JdbcTemplate jdbc) {
        return !jdbc.queryForList("select 1 from pg_database where datname = ?", NAME)
                .isEmpty();
    }
}

package io.tierledger.platform.wiring;

import io.tierledger.platform.web.repeating.MovingAnswers;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of a service to this version's form without starting it, as its start does. */
public final class Migrations {
    private Migrations() {}

    /** @param service its short name, as in {@code db/customer} */
    public static void of(String service, DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform", "classpath:db/" + service)
                .failOnMissingLocations(false)
                .outOfOrder(true)
                .javaMigrations(new MovingAnswers())
                .load()
                .migrate();
    }
}

package io.tierledger.launcher;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tierledger.embedded.EmbeddedStores;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The stores of a data directory that nothing else uses, for what is done instead of a start. */
record StoppedStores(EmbeddedStores servers, Map<Service, HikariDataSource> databases) {

    /**
     * Starts their servers and nothing else.
     *
     * @throws StartRefused if somebody is connected to them
     */
    static StoppedStores of(Options options, Progress progress, Started started) {
        EmbeddedStores servers = progress.stage(
                "PostgreSQL, Kafka and read models",
                () -> started.add(EmbeddedStores.start(options.data(), options.environment())));
        Map<Service, HikariDataSource> databases = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            databases.put(service, started.add(connections(servers.jdbcUrl(database(service)))));
        }
        StoppedStores stores = new StoppedStores(servers, databases);
        UsedByOthers.refuse(stores.of(Service.CUSTOMER));
        return stores;
    }

    HikariDataSource of(Service service) {
        return Objects.requireNonNull(databases.get(service));
    }

    static String database(Service service) {
        return "tierledger_" + service.shortName();
    }

    private static HikariDataSource connections(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }
}

package io.tierledger.platform;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How long the drivers may wait, where the address of a store does not say otherwise. */
public final class StoreSettings {
    /** A question to MongoDB with all its attempts, or one answer of a cursor that is read to its end. */
    static final Duration MONGODB = Duration.ofSeconds(8);

    private static final int CONNECTING_SECONDS = 3;
    private static final String MIGRATION_SECONDS = "3600";

    private StoreSettings() {}

    /** What every client of the read models is made with, in tests too. */
    public static MongoClientSettings mongodb(String address) {
        return MongoClientSettings.builder()
                .timeout(MONGODB.toMillis(), TimeUnit.MILLISECONDS)
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(CONNECTING_SECONDS, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(address))
                .build();
    }

    /** Connections for what may take an hour. */
    public static DataSource patient(DataSourceProperties main) {
        Properties waiting = new Properties();
        waiting.setProperty("connectTimeout", String.valueOf(CONNECTING_SECONDS));
        waiting.setProperty("socketTimeout", MIGRATION_SECONDS);
        DriverManagerDataSource connections = new DriverManagerDataSource(main.determineUrl(), waiting);
        connections.setUsername(main.determineUsername());
        connections.setPassword(main.determinePassword());
        return connections;
    }
}

package io.tierledger.platform.watching;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** Asks PostgreSQL over a connection of its own: a pool whose connections are all in use says nothing of the store. */
final class PostgresStore implements Store {
    private final HikariDataSource connection;

    PostgresStore(DataSourceProperties main) {
        HikariConfig one = new HikariConfig();
        one.setPoolName("watch");
        one.setJdbcUrl(main.determineUrl());
        one.setUsername(main.determineUsername());
        one.setPassword(main.determinePassword());
        one.setMaximumPoolSize(1);
        one.setMinimumIdle(0);
        one.setInitializationFailTimeout(-1);
        one.setConnectionTimeout(StoreWatch.LIMIT.toMillis());
        one.setValidationTimeout(1_000);
        one.addDataSourceProperty("connectTimeout", "2");
        one.addDataSourceProperty("loginTimeout", "2");
        one.addDataSourceProperty("socketTimeout", "2");
        this.connection = new HikariDataSource(one);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void ask() throws SQLException {
        try (Connection open = connection.getConnection();
                var statement = open.createStatement()) {
            statement.execute("select 1");
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}

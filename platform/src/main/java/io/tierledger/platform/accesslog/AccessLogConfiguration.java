package io.tierledger.platform.accesslog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tierledger.platform.TierledgerProperties;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log, with connections of its own: it lies in another database than the events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessLogProperties.class)
public class AccessLogConfiguration {

    /** A service starts without its log, and does without it what is not stored first. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource accessLogConnections(
            AccessLogProperties properties, DataSourceProperties main, TierledgerProperties service) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(service.service() + "-access-log");
        pool.setJdbcUrl(properties.address(main, service));
        pool.setUsername(properties.user(main));
        pool.setPassword(properties.secret(main));
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(3_000);
        pool.setValidationTimeout(1_000);
        pool.setConnectionInitSql("set statement_timeout = '5s'; set lock_timeout = '3s'");
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("socketTimeout", "6");
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    @Bean(destroyMethod = "close")
    StoredAccessLog accessLog(
            @Qualifier("accessLogConnections") DataSource connections,
            DataSource main,
            AccessLogProperties properties,
            Clock clock) {
        Runnable beforehand = properties.isElsewhere() ? () -> {} : () -> OwnDatabase.beside(main);
        return new StoredAccessLog(new AccessTable(connections, new Months(properties.keep()), beforehand), clock)
                .begun();
    }

    @Bean
    MeterBinder accessLogGauge(AccessLog accessLog) {
        return registry -> Gauge.builder("tierledger.access.waiting", accessLog, AccessLog::waiting)
                .description("rows of the access log that are not stored yet")
                .register(registry);
    }
}

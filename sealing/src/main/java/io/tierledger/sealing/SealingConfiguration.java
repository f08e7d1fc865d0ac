package io.tierledger.sealing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.Forgets;
import io.tierledger.platform.eventstore.EventLog;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sealing and opening, with connections of its own: the keys lie in another database than the events. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:sealing.properties")
@EnableConfigurationProperties(KeysProperties.class)
@Import(TextsForOthers.class)
public class SealingConfiguration {

    /** A service starts without its keys, and does without them what needs none. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HikariDataSource keyConnections(KeysProperties keys, DataSourceProperties main, TierledgerProperties service) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(service.service() + "-keys");
        pool.setJdbcUrl(keys.address(main, service));
        pool.setUsername(keys.user(main));
        pool.setPassword(keys.secret(main));
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(3_000);
        pool.setValidationTimeout(1_000);
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("socketTimeout", "6");
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    @Bean
    KeyTable keyTable(@Qualifier("keyConnections") DataSource connections) {
        return new KeyTable(new JdbcTemplate(connections));
    }

    @Bean
    Keys keys(KeyTable table, KeysProperties properties) {
        return new Keys(table, properties.master());
    }

    @Bean
    Texts texts(Keys keys) {
        return new Texts(keys);
    }

    /** Keys that other instances destroy. */
    @Bean
    Forgets forgetsKeys(Texts texts) {
        return erased -> texts.forget(Subject.of((SubjectErased) erased));
    }

    @Bean
    KeyEraser keyEraser(KeyTable table) {
        return new KeyEraser(table);
    }

    @Bean
    GivenTexts givenTexts(EventLog log, ObjectProvider<TextsOfEvents> found, Texts texts) {
        return new GivenTexts(log, found.getIfAvailable(() -> event -> null), texts);
    }

    @Bean
    KeyMaker keyMaker(@Qualifier("keyConnections") DataSource connections, KeysProperties properties) {
        return KeyMaker.on(connections, properties.master());
    }
}

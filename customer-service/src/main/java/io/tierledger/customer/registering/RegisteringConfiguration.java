package io.tierledger.customer.registering;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.Standings;
import io.tierledger.customer.accepting.Store;
import io.tierledger.customer.naming.PersonalTexts;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.sealing.KeyMaker;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers and account managers become known. */
@Configuration(proxyBeanMethods = false)
public class RegisteringConfiguration {

    @Bean
    CustomerDesk customerDesk(
            Appender appender,
            EventLog log,
            TierledgerProperties properties,
            CurrentClock clock,
            Standings standings,
            JdbcTemplate jdbc,
            KeyMaker keys,
            PersonalTexts texts) {
        return new CustomerDesk(
                Store.of(appender),
                log::streams,
                clock,
                standings,
                properties.currency(),
                jdbc,
                CustomerKeys.by(keys, jdbc),
                Foresight.of(log::streams, texts));
    }

    /** Before anybody can be registered, or in the background until the keys can be had. */
    @Bean(initMethod = "begin", destroyMethod = "close")
    KeysOfAll keysOfAll(KeyMaker maker, JdbcTemplate jdbc, Clock clock) {
        return new KeysOfAll(maker, jdbc, clock);
    }

    @Bean
    AccountManagerDesk accountManagerDesk(Appender appender) {
        return new AccountManagerDesk(Store.of(appender));
    }
}

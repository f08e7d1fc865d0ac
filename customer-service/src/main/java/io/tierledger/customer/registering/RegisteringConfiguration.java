package io.tierledger.customer.registering;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.Standings;
import io.tierledger.customer.accepting.Store;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
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
            JdbcTemplate jdbc) {
        return new CustomerDesk(Store.of(appender), log::streams, clock, standings, properties.currency(), jdbc);
    }

    @Bean
    AccountManagerDesk accountManagerDesk(Appender appender) {
        return new AccountManagerDesk(Store.of(appender));
    }
}

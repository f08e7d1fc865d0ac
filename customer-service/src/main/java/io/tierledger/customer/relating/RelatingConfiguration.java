package io.tierledger.customer.relating;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** One customer at a time. */
@Configuration(proxyBeanMethods = false)
@Import({OneCustomer.class, WritingACustomer.class, DecidingAboutACustomer.class})
public class RelatingConfiguration {

    @Bean
    Customers customers(EventLog log, JdbcTemplate jdbc, TierledgerProperties properties) {
        return new Customers(log, jdbc, properties.currency());
    }
}

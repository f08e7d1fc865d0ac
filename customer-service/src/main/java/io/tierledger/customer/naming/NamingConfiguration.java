package io.tierledger.customer.naming;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.sealing.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names and extra columns of customers, sealed in events and opened in memory. */
@Configuration(proxyBeanMethods = false)
public class NamingConfiguration {

    @Bean
    PersonalTexts personalTexts(Texts texts, JdbcTemplate jdbc) {
        return new PersonalTexts(texts, jdbc);
    }

    @Bean(initMethod = "begin", destroyMethod = "close")
    CustomerNames customerNames(EventLog log, Texts texts, JdbcTemplate jdbc) {
        return new CustomerNames(log, texts, jdbc);
    }
}

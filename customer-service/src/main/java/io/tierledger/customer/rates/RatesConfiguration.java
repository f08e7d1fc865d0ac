package io.tierledger.customer.rates;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rates of currencies. */
@Configuration(proxyBeanMethods = false)
public class RatesConfiguration {

    @Bean
    RateEndpoint rateEndpoint(Appender appender, EventLog log, Blocking blocking, TierledgerProperties properties) {
        return new RateEndpoint(appender, log, blocking, properties.currency());
    }
}

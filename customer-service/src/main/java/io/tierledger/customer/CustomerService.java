package io.tierledger.customer;

import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.eventsourcing.CustomerAggregate;
import io.tierledger.customer.eventsourcing.OrderAggregate;
import io.tierledger.customer.publishing.CustomerTranslation;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.wiring.PlatformConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Customers, orders and the business clock; started by its own main and by the launcher alike. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({ClockProperties.class, NeighbourProperties.class})
@Import({
    PlatformConfiguration.class,
    CustomerAggregate.class,
    OrderAggregate.class,
    Desks.class,
    Imports.class,
    ReadModels.class,
    Endpoints.class
})
public class CustomerService {

    @Bean
    EventNames eventNames() {
        return CustomerEventNames.all();
    }

    @Bean
    CustomerTranslation translation() {
        return new CustomerTranslation();
    }

    @Bean
    ClockRules clockRules(ClockProperties properties) {
        return new ClockRules(properties.mode(), properties.tolerance());
    }

    @Bean
    Wall wall(Clock clock, TierledgerProperties properties) {
        return new Wall(clock, properties.zone());
    }
}

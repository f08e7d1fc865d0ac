package io.tierledger.customer.eventsourcing;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregates, and how they are asked. */
@Configuration(proxyBeanMethods = false)
@Import({CustomerAggregate.class, OrderAggregate.class})
public class EventsourcingConfiguration {

    @Bean
    Asking asking(CommandGateway gateway) {
        return new Asking(gateway);
    }
}

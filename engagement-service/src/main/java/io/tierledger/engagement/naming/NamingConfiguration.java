package io.tierledger.engagement.naming;

import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.platform.consuming.Forgets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Names of customers. */
@Configuration(proxyBeanMethods = false)
public class NamingConfiguration {

    @Bean
    CustomerNames customerNames(Environment environment, Clock clock) {
        return new CustomerNames(Neighbour.customers(environment, Duration.ofSeconds(1)), new RecentNames(clock));
    }

    @Bean
    Forgets forgetsNames(CustomerNames names) {
        return erased -> ((SubjectErased) erased).ofACustomer(names::forget);
    }
}

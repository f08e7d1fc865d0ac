package io.tierledger.engagement.requests;

import io.tierledger.engagement.plans.DueYears;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.platform.web.Blocking;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What every question is held to: an account manager and a customer that there are. */
@Configuration(proxyBeanMethods = false)
public class RequestsConfiguration {

    @Bean
    AccountManagers accountManagers(Environment environment, DueYears years, Blocking blocking) {
        return new AccountManagers(Neighbour.customers(environment, Duration.ofSeconds(2)), years, blocking);
    }

    @Bean
    KnownCustomers knownCustomers(Environment environment) {
        return new KnownCustomers(Neighbour.customers(environment, Duration.ofSeconds(2)));
    }
}

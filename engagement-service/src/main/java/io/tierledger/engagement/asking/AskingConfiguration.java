package io.tierledger.engagement.asking;

import io.tierledger.engagement.plans.DueYears;
import io.tierledger.platform.web.Blocking;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** What every question is held to: an account manager that there is. */
@Configuration(proxyBeanMethods = false)
public class AskingConfiguration {

    /** @param address of customer-service, where account managers are registered */
    @Bean
    AccountManagers accountManagers(
            @Value("${tierledger.services.customer}") String address, DueYears years, Blocking blocking) {
        return new AccountManagers(WebClient.create(address), years, blocking, Duration.ofSeconds(2));
    }
}

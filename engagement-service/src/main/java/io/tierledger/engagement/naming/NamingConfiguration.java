package io.tierledger.engagement.naming;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Names of customers. */
@Configuration(proxyBeanMethods = false)
public class NamingConfiguration {

    /** @param address of customer-service, which alone knows what customers are called */
    @Bean
    CustomerNames customerNames(@Value("${tierledger.services.customer}") String address, Clock clock) {
        return new CustomerNames(WebClient.create(address), new RecentNames(clock));
    }
}

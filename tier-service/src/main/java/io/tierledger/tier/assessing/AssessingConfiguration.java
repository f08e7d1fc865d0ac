package io.tierledger.tier.assessing;

import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage of this service. */
@Configuration(proxyBeanMethods = false)
public class AssessingConfiguration {
    @Bean
    Stage tieredStage() {
        return new TieredStage(EventStoreConfiguration.STORED_JSON);
    }
}

package io.tierledger.tier.assessing;

import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage of this service. */
@Configuration(proxyBeanMethods = false)
public class AssessingConfiguration {
    @Bean
    OpenPartitions openPartitions() {
        return new OpenPartitions();
    }

    @Bean
    Stage tieredStage(OpenPartitions open) {
        return new TieredStage(EventStoreConfiguration.STORED_JSON, open);
    }

    @Bean
    Rehearsals rehearsals(OpenPartitions open) {
        return new Rehearsals(open);
    }
}

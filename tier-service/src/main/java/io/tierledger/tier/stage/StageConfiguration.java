package io.tierledger.tier.stage;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.tier.partition.Asked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage. */
@Configuration(proxyBeanMethods = false)
public class StageConfiguration {

    @Bean
    Stage tiered(OpenPartitions<Asked> open) {
        return new TieringStage(EventStoreConfiguration.STORED_JSON, open);
    }
}

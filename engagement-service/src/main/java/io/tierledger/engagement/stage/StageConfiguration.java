package io.tierledger.engagement.stage;

import io.tierledger.engagement.partition.Asked;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage. */
@Configuration(proxyBeanMethods = false)
public class StageConfiguration {

    @Bean
    Stage planned(OpenPartitions<Asked> open) {
        return new PlanningStage(EventStoreConfiguration.STORED_JSON, open);
    }
}

package io.tierledger.tier.assessing;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage of this service. */
@Configuration(proxyBeanMethods = false)
public class AssessingConfiguration {
    /** A stage that nobody runs, as when both are tried without stores, has nothing to catch up with. */
    @Bean
    OpenPartitions<TierPartition> openPartitions(ObjectProvider<StageRunner> stage) {
        return new OpenPartitions<>(() -> stage.ifAvailable(StageRunner::requireCaughtUp));
    }

    @Bean
    Stage tieredStage(OpenPartitions<TierPartition> open) {
        return new TieredStage(EventStoreConfiguration.STORED_JSON, open);
    }

    @Bean
    Rehearsals rehearsals(OpenPartitions<TierPartition> open) {
        return new Rehearsals(open);
    }
}

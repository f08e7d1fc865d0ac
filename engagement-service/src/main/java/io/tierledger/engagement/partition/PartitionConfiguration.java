package io.tierledger.engagement.partition;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.StageRunner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is remembered, for the stage that works on it and for the questions that it answers. */
@Configuration(proxyBeanMethods = false)
public class PartitionConfiguration {

    @Bean
    OpenPartitions<Asked> openPartitions(ObjectProvider<StageRunner> stage) {
        return new OpenPartitions<>(() -> stage.ifAvailable(StageRunner::requireCaughtUp));
    }

    @Bean
    Answering answering(OpenPartitions<Asked> open) {
        return new Answering(open);
    }

    @Bean
    Entitled entitled(OpenPartitions<Asked> open) {
        return new Entitled(open);
    }

    @Bean
    Portfolios portfolios(OpenPartitions<Asked> open) {
        return new Portfolios(open);
    }

    @Bean
    MovesByHand movesByHand(OpenPartitions<Asked> open) {
        return new MovesByHand(open);
    }
}

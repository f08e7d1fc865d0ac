package io.tierledger.scoring.partition;

import io.tierledger.platform.access.BusinessDay;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.StageRunner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is remembered, for the stage that works on it and for the questions that it answers. */
@Configuration(proxyBeanMethods = false)
public class PartitionConfiguration {

    /** A stage that nobody runs, as when both are tried without stores, has nothing to catch up with. */
    @Bean
    OpenPartitions<Asked> openPartitions(ObjectProvider<StageRunner> stage) {
        return new OpenPartitions<>(() -> stage.ifAvailable(StageRunner::requireCaughtUp));
    }

    @Bean
    KnownToday knownToday(OpenPartitions<Asked> open) {
        return new KnownToday(open);
    }

    @Bean
    BusinessDay businessDay(KnownToday known) {
        return known::businessDate;
    }

    @Bean
    TodaysRankings todaysRankings(OpenPartitions<Asked> open) {
        return new TodaysRankings(open);
    }
}

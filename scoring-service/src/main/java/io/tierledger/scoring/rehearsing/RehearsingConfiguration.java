package io.tierledger.scoring.rehearsing;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.TodaysRankings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Rehearsals. */
@Configuration(proxyBeanMethods = false)
@Import(RehearsalEndpoint.class)
public class RehearsingConfiguration {

    @Bean
    Rehearsals rehearsals(
            Publications publications,
            OpenPartitions<Asked> open,
            TodaysRankings rankings,
            TierledgerProperties properties) {
        return new Rehearsals(publications, open, rankings, properties.currency());
    }
}

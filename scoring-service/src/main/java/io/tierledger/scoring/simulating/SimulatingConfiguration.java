package io.tierledger.scoring.simulating;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.scoring.partition.Asked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The scored past. */
@Configuration(proxyBeanMethods = false)
@Import({HindsightEndpoint.class, ScoredPastEndpoint.class})
public class SimulatingConfiguration {

    @Bean
    PastScorecards pastScorecards(OpenPartitions<Asked> open, EventLog log) {
        return new PastScorecards(open, new StoredJudgements(log));
    }
}

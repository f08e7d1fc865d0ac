package io.tierledger.scoring.stage;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.Publications;
import io.tierledger.scoring.partition.Asked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage. */
@Configuration(proxyBeanMethods = false)
public class StageConfiguration {

    @Bean
    Stage scored(
            Publications publications,
            JudgementEvents judgements,
            OpenPartitions<Asked> open,
            TierledgerProperties properties) {
        return new ScoringStage(publications, judgements, open, properties);
    }
}

package io.tierledger.scoring.current;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.KnownToday;
import io.tierledger.sealing.GivenTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Scorecards as they are now. */
@Configuration(proxyBeanMethods = false)
@Import(ScorecardEndpoint.class)
public class CurrentConfiguration {

    @Bean
    CurrentScorecards currentScorecards(
            EventLog log,
            Catalogue catalogue,
            KnownToday known,
            OpenPartitions<Asked> open,
            GivenTexts texts,
            TierledgerProperties properties) {
        return new CurrentScorecards(log, catalogue, known, new CurrentMeasures(open), texts, properties.currency());
    }
}

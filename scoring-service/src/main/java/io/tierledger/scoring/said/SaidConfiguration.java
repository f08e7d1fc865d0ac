package io.tierledger.scoring.said;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.partition.KnownToday;
import io.tierledger.sealing.GivenTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What people said. */
@Configuration(proxyBeanMethods = false)
@Import({JudgesEndpoint.class, ToldJudgementsEndpoint.class})
public class SaidConfiguration {

    @Bean
    ToldJudgements toldJudgements(EventLog log, Catalogue catalogue, KnownToday known, GivenTexts texts) {
        return new ToldJudgements(log, catalogue, known, texts);
    }
}

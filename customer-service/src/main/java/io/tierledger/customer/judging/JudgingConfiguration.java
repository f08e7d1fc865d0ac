package io.tierledger.customer.judging;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.Store;
import io.tierledger.customer.accepting.Wall;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.neighbours.NeighbourProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Judgements of a file, as scoring-service takes them. */
@Configuration(proxyBeanMethods = false)
public class JudgingConfiguration {

    @Bean(destroyMethod = "close")
    ScoringService judgementsAtScoring(NeighbourProperties neighbours) {
        return new ScoringService(EventStoreConfiguration.STORED_JSON, neighbours.scoring());
    }

    @Bean
    JudgementDesk judgementDesk(
            Appender appender, EventLog log, ScoringService scoring, ClockRules rules, CurrentClock clock, Wall wall) {
        return new JudgementDesk(
                Store.of(appender), log::streams, scoring, () -> rules.latest(clock.latest(), wall.today()));
    }
}

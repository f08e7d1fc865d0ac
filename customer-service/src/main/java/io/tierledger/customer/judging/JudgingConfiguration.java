package io.tierledger.customer.judging;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.Store;
import io.tierledger.customer.accepting.Wall;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Judgements of a file, as scoring-service takes them. */
@Configuration(proxyBeanMethods = false)
public class JudgingConfiguration {

    @Bean(destroyMethod = "close")
    ScoringService judgementsAtScoring(Environment environment) {
        return new ScoringService(environment);
    }

    @Bean
    JudgementDesk judgementDesk(
            Appender appender, EventLog log, ScoringService scoring, ClockRules rules, CurrentClock clock, Wall wall) {
        return new JudgementDesk(
                Store.of(appender), log::streams, scoring, () -> rules.latest(clock.latest(), wall.today()));
    }
}

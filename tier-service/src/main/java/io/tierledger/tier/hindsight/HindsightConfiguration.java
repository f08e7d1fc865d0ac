package io.tierledger.tier.hindsight;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.tier.neighbours.PastScores;
import io.tierledger.tier.neighbours.RecordedSince;
import io.tierledger.tier.policies.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Looking back with what was known later. */
@Configuration(proxyBeanMethods = false)
public class HindsightConfiguration {

    @Bean
    Hindsight hindsight(Environment environment, Policies policies, EventLog log) {
        return new Hindsight(new RecordedSince(environment), new PastScores(environment), policies, log);
    }
}

package io.tierledger.tier.outlook;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.tier.neighbours.ScoreRehearsal;
import io.tierledger.tier.partition.Asked;
import io.tierledger.tier.policies.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Outlooks, and the rehearsals that they rest on. */
@Configuration(proxyBeanMethods = false)
@Import({OutlookEndpoint.class, WayByOrdersEndpoint.class})
public class OutlookConfiguration {

    @Bean
    Rehearsals rehearsals(OpenPartitions<Asked> open) {
        return new Rehearsals(open);
    }

    @Bean
    Outlooks outlooks(
            ScoreRehearsal rehearsal, Rehearsals rehearsals, Policies policies, TierledgerProperties properties) {
        return new Outlooks(rehearsal, rehearsals, policies::version, properties.currency());
    }
}

package io.tierledger.tier.requests;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.neighbours.Existing;
import io.tierledger.tier.policies.Policies;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every question is held to: it is about something that there is, and about no day to come. */
@Configuration(proxyBeanMethods = false)
public class RequestsConfiguration {

    @Bean
    Known known(Policies policies, CustomerDirectory directory, Existing existing) {
        return new Known(policies, directory, existing);
    }

    @Bean
    Today today(Counts counts, Clock wallClock, TierledgerProperties properties) {
        return new Today(counts::businessDate, wallClock, properties.zone());
    }
}

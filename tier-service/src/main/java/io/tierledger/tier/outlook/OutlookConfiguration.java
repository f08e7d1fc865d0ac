package io.tierledger.tier.outlook;

import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.tier.partition.Asked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Outlooks, and the rehearsals that they rest on. */
@Configuration(proxyBeanMethods = false)
@Import(OutlookEndpoint.class)
public class OutlookConfiguration {

    @Bean
    Rehearsals rehearsals(OpenPartitions<Asked> open) {
        return new Rehearsals(open);
    }
}

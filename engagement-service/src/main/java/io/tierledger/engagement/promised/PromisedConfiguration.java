package io.tierledger.engagement.promised;

import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.PlanFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Promised against given. */
@Configuration(proxyBeanMethods = false)
@Import(PromisedEndpoint.class)
public class PromisedConfiguration {

    @Bean
    PromisedAndGiven promisedAgainstGiven(PlanFiles files, DueYears years) {
        return new PromisedAndGiven(files, years);
    }
}

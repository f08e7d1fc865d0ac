package io.tierledger.engagement.given;

import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.PlanFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Promised against given. */
@Configuration(proxyBeanMethods = false)
@Import(GivenEndpoint.class)
public class GivenConfiguration {

    @Bean
    Given promisedAgainstGiven(PlanFiles files, DueYears years) {
        return new Given(files, years);
    }
}

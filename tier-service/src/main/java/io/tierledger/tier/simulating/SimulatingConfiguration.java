package io.tierledger.tier.simulating;

import io.tierledger.tier.neighbours.PastScores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Simulations and their endpoint. */
@Configuration(proxyBeanMethods = false)
@Import({SimulationEndpoint.class, WhoStarted.class})
public class SimulatingConfiguration {
    @Bean(destroyMethod = "close")
    Simulations simulations(Environment environment) {
        return new Simulations(new PastScores(environment));
    }
}

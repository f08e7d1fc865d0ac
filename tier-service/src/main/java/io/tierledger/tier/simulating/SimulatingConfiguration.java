package io.tierledger.tier.simulating;

import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.Measures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Simulations and their endpoint. */
@Configuration(proxyBeanMethods = false)
@Import(SimulationEndpoint.class)
public class SimulatingConfiguration {
    @Bean(destroyMethod = "close")
    Simulations simulations(
            KafkaConnections kafka, Measures measures, CustomerNames names, TierledgerProperties properties) {
        return new Simulations(new ScoresLog(kafka), new Comparing(measures, names, properties.currency()));
    }
}

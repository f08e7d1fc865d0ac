package io.tierledger.customer.neighbours;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where other services answer bounded questions.
 *
 * @param scoring base address of scoring-service
 * @param tier base address of tier-service
 */
@ConfigurationProperties("tierledger.services")
public record NeighbourProperties(
        @DefaultValue("http://127.0.0.1:8082") URI scoring,
        @DefaultValue("http://127.0.0.1:8083") URI tier) {}

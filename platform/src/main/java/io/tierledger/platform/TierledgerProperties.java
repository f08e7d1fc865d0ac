package io.tierledger.platform;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every service is told.
 *
 * @param service short name: customer, scoring, tier, engagement
 * @param kafka bootstrap servers, and after a question mark client settings: see {@link KafkaAddress}
 * @param mongodb connection string
 * @param zone zone of the installation; a day begins and ends there
 * @param currency reporting currency, ISO 4217
 * @param stageThreads threads that handle partitions of the input topic
 * @param saveStateEvery how long the saved state of a partition may lie behind
 */
@ConfigurationProperties("tierledger")
public record TierledgerProperties(
        String service,
        @DefaultValue("127.0.0.1:9092") String kafka,
        @DefaultValue("mongodb://127.0.0.1:27017") String mongodb,
        @DefaultValue("Europe/Amsterdam") ZoneId zone,
        @DefaultValue("EUR") String currency,
        @DefaultValue("2") int stageThreads,
        @DefaultValue("PT30S") Duration saveStateEvery) {

    public TierledgerProperties {
        if (service == null || service.isBlank()) {
            throw new IllegalArgumentException("tierledger.service must name the service");
        }
        if (stageThreads < 1 || stageThreads > Partitions.COUNT) {
            throw new IllegalArgumentException("tierledger.stage-threads must be 1 to " + Partitions.COUNT);
        }
    }

    /** Name of this service's database, in PostgreSQL and in MongoDB. */
    public String database() {
        return "tierledger_" + service;
    }
}

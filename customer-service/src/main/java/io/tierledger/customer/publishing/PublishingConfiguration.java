package io.tierledger.customer.publishing;

import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.identity.StoreIdentity;
import io.tierledger.platform.publishing.Publisher;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.platform.room.Room;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this service publishes: customers and orders by the platform's publisher, people by one of their own. */
@Configuration(proxyBeanMethods = false)
public class PublishingConfiguration {

    /** How customers and orders are told. */
    @Bean
    public static Translation translation() {
        return new CustomerTranslation();
    }

    @Bean
    TellingOfPeople tellingOfPeople(
            EventLog log,
            JdbcTemplate jdbc,
            KafkaConnections kafka,
            CrashPoints crashPoints,
            StoreIdentity identity,
            Room room) {
        return new TellingOfPeople(new Publisher(
                "customer-people",
                new PeopleTranslation(),
                log,
                jdbc,
                kafka,
                EventStoreConfiguration.STORED_JSON,
                crashPoints,
                identity,
                room));
    }
}

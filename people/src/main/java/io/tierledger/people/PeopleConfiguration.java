package io.tierledger.people;

import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people directory of a service that hears of people from the topic: all but customer-service, whose own events they are. */
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {

    /** Nothing is answered before it has caught up. */
    @Bean(destroyMethod = "close")
    PeopleTopic peopleTopic(TierledgerProperties properties, KafkaConnections kafka) {
        return new PeopleTopic(properties.service(), kafka, new PeopleEvents(EventStoreConfiguration.STORED_JSON))
                .start();
    }

    @Bean
    Directory peopleDirectory(PeopleTopic topic) {
        return new Directory(topic::now);
    }
}

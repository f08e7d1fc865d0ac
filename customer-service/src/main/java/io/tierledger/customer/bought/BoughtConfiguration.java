package io.tierledger.customer.bought;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.eventstore.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What customers ordered, day by day. */
@Configuration(proxyBeanMethods = false)
@Import({BoughtEndpoint.class, RecordedSinceEndpoint.class})
public class BoughtConfiguration {

    @Bean
    OrdersBought ordersBought() {
        return new OrdersBought();
    }

    @Bean
    Entries entries(OrdersBought bought, MongoDatabase database) {
        return new Entries(bought, database);
    }

    @Bean
    BoughtOrders boughtOrders(Entries entries) {
        return new BoughtOrders(entries);
    }

    @Bean
    Windows windows(Entries entries) {
        return new Windows(entries);
    }

    @Bean
    RecordedSince recordedSince(EventLog log, Entries entries) {
        return new RecordedSince(log, entries);
    }
}

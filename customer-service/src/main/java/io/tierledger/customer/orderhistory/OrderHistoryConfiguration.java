package io.tierledger.customer.orderhistory;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.eventstore.EventLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What customers ordered, day by day. */
@Configuration(proxyBeanMethods = false)
@Import({OrderHistoryEndpoint.class, RecordedSinceEndpoint.class})
public class OrderHistoryConfiguration {

    @Bean
    OrderLog ordersBought() {
        return new OrderLog();
    }

    @Bean
    Entries entries(OrderLog bought, MongoDatabase database) {
        return new Entries(bought, database);
    }

    @Bean
    OrdersOfACustomer boughtOrders(Entries entries) {
        return new OrdersOfACustomer(entries);
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

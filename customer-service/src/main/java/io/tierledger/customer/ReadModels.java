package io.tierledger.customer;

import com.mongodb.client.MongoDatabase;
import io.tierledger.customer.bought.BoughtOrders;
import io.tierledger.customer.bought.Entries;
import io.tierledger.customer.bought.OrdersBought;
import io.tierledger.customer.bought.RecordedSince;
import io.tierledger.customer.bought.Windows;
import io.tierledger.customer.overview.CustomerList;
import io.tierledger.customer.overview.CustomersListed;
import io.tierledger.customer.overview.TierMembers;
import io.tierledger.customer.relating.Customers;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions and what answers them. */
@Configuration(proxyBeanMethods = false)
class ReadModels {

    @Bean
    CustomersListed customersListed(JdbcTemplate jdbc, DataSource dataSource) {
        return new CustomersListed(jdbc, new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
    }

    @Bean
    OrdersBought ordersBought() {
        return new OrdersBought();
    }

    @Bean
    Entries entries(OrdersBought bought, MongoDatabase database) {
        return new Entries(bought, database);
    }

    @Bean
    CustomerList customerList(JdbcTemplate jdbc, TierledgerProperties properties) {
        return new CustomerList(jdbc, properties.currency());
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

    @Bean
    Customers customers(EventLog log, JdbcTemplate jdbc, TierledgerProperties properties) {
        return new Customers(log, jdbc, properties.currency());
    }

    @Bean(destroyMethod = "close")
    TierMembers tierMembers(NeighbourProperties neighbours) {
        return new TierMembers(EventStoreConfiguration.STORED_JSON, neighbours.tier());
    }
}

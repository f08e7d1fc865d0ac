package io.tierledger.customer.overview;

import io.tierledger.customer.naming.CustomerNames;
import io.tierledger.platform.TierledgerProperties;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of customers and account managers, and what other services ask of them. */
@Configuration(proxyBeanMethods = false)
@Import({ListingCustomers.class, KnownForOthers.class, ListingAccountManagers.class, NamesForOthers.class})
public class OverviewConfiguration {

    @Bean
    CustomersListed customersListed(JdbcTemplate jdbc, DataSource dataSource, TierledgerProperties properties) {
        return new CustomersListed(
                jdbc, new TransactionTemplate(new DataSourceTransactionManager(dataSource)), properties.zone());
    }

    @Bean
    CustomerList customerList(JdbcTemplate jdbc, CustomerNames names, TierledgerProperties properties) {
        return new CustomerList(jdbc, names, properties.currency());
    }

    @Bean(destroyMethod = "close")
    TierMembers tierMembers(Environment environment) {
        return new TierMembers(environment);
    }
}

package io.tierledger.tier.directory;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
import io.tierledger.tier.placement.ChangeId;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory of customers, and how it is kept. */
@Configuration(proxyBeanMethods = false)
public class DirectoryConfiguration {

    @Bean
    Projection directoryProjection() {
        return new DirectoryProjection();
    }

    @Bean
    CustomerDirectory customerDirectory(MongoDatabase database) {
        return new CustomerDirectory(database);
    }

    @Bean
    Targets whoAnswersForACustomer(CustomerDirectory directory, KnownPeople people, Blocking blocking) {
        return new WhoseCustomer(
                WhoAnswers.below("/api/tiers/customers/{id}"),
                "id",
                "customer",
                Optional::of,
                directory,
                people,
                blocking);
    }

    @Bean
    Targets whoAnswersForAChange(CustomerDirectory directory, KnownPeople people, Blocking blocking) {
        return new WhoseCustomer(
                WhoAnswers.below("/api/tiers/changes/{changeId}"),
                "changeId",
                "change",
                name -> ChangeId.parse(name).map(ChangeId::customerId),
                directory,
                people,
                blocking);
    }
}

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
        return new WhoAnswers(
                        WhoAnswers.below("/api/tiers/customers/{id}"),
                        "id",
                        directory::accountManagerOf,
                        "customer",
                        people,
                        blocking)
                .where(directory::isKnown);
    }

    @Bean
    Targets whoAnswersForAChange(CustomerDirectory directory, KnownPeople people, Blocking blocking) {
        return new WhoAnswers(
                        WhoAnswers.below("/api/tiers/changes/{changeId}"),
                        "changeId",
                        change -> customerOf(change).flatMap(directory::accountManagerOf),
                        "change",
                        people,
                        blocking)
                .where(change -> customerOf(change).filter(directory::isKnown).isPresent());
    }

    private static Optional<String> customerOf(String change) {
        return ChangeId.parse(change).map(ChangeId::customerId);
    }
}

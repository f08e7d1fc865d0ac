package io.tierledger.tier.counts;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.access.BusinessDay;
import io.tierledger.platform.projecting.Projection;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts, and how they are kept. */
@Configuration(proxyBeanMethods = false)
public class CountsConfiguration {

    @Bean
    Projection countsProjection() {
        return new CountsProjection();
    }

    @Bean
    Counts counts(MongoDatabase database) {
        return new Counts(database);
    }

    @Bean
    BusinessDay businessDay(Counts counts) {
        return () -> Optional.ofNullable(counts.businessDate());
    }
}

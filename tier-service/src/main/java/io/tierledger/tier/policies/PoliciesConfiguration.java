package io.tierledger.tier.policies;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policies that were published, and how they are kept. */
@Configuration(proxyBeanMethods = false)
public class PoliciesConfiguration {

    @Bean
    Projection policiesProjection() {
        return new PoliciesProjection();
    }

    @Bean
    Policies policies(MongoDatabase database, Projections projections) {
        return new Policies(database, projections::position);
    }
}

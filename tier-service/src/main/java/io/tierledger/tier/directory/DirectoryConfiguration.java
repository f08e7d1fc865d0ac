package io.tierledger.tier.directory;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.projecting.Projection;
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
}

package io.tierledger.engagement.programme;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.projecting.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Programmes, how they are kept and how they are read. */
@Configuration(proxyBeanMethods = false)
@Import(ProgrammeEndpoint.class)
public class ProgrammeConfiguration {

    @Bean
    Projection programmeProjection() {
        return new ProgrammeProjection();
    }

    @Bean
    Programmes programmes(MongoDatabase database) {
        return new Programmes(database);
    }
}

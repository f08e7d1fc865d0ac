package io.tierledger.tier.moves;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.projecting.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Moves of a period, and how they are kept. */
@Configuration(proxyBeanMethods = false)
@Import(MovesEndpoint.class)
public class MovesConfiguration {

    @Bean
    Projection movesProjection() {
        return new MovesProjection();
    }

    @Bean
    Moves moves(MongoDatabase database) {
        return new Moves(database);
    }
}

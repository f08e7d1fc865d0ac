package io.tierledger.tier.standings;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.sealing.GivenTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every step of every customer, and how they are kept. */
@Configuration(proxyBeanMethods = false)
public class StandingsConfiguration {

    @Bean
    Projection standingsProjection() {
        return new StandingsProjection();
    }

    @Bean
    OverrideTexts overrideTexts(GivenTexts texts) {
        return new OverrideTexts(texts);
    }

    @Bean
    Standings standings(MongoDatabase database) {
        return new Standings(database);
    }
}

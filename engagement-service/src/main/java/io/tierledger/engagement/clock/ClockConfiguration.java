package io.tierledger.engagement.clock;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.BusinessDay;
import io.tierledger.platform.projecting.Projection;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The business date, and how it is kept. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    @Bean
    Projection businessDateProjection() {
        return new BusinessDateProjection();
    }

    @Bean
    BusinessDates businessDates(MongoDatabase database, Clock wallClock, TierledgerProperties properties) {
        return new BusinessDates(database, wallClock, properties.zone());
    }

    @Bean
    BusinessDay businessDay(BusinessDates dates) {
        return dates::today;
    }
}

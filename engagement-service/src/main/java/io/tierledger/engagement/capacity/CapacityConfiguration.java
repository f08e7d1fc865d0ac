package io.tierledger.engagement.capacity;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.partition.Portfolios;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.programme.Programmes;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** When account managers are there, and what is asked of them. */
@Configuration(proxyBeanMethods = false)
@Import({CapacityEndpoint.class, OverviewEndpoint.class})
public class CapacityConfiguration {

    @Bean
    CapacityDesk capacityDesk(EventLog log, Appender appender, StageRunner stage, Projections projections) {
        return new CapacityDesk(log, appender, stage, projections);
    }

    @Bean
    Projection capacitiesProjection() {
        return new CapacitiesProjection();
    }

    @Bean
    Projection requestTimesProjection() {
        return new RequestTimesProjection();
    }

    @Bean
    Reckoning reckoning(
            PlanFiles files, DueYears years, Programmes programmes, Portfolios portfolios, MongoDatabase database) {
        return new Reckoning(
                files, years, programmes, portfolios, new Capacities(database), new RequestTimes(database));
    }

    @Bean
    Overviews overviews(TierledgerProperties properties) {
        return new Overviews(properties.currency());
    }

    /** When an account manager is there is said by whoever answers for its customers. */
    @Bean
    Targets managersThemselves(KnownPeople people, Blocking blocking) {
        return new WhoAnswers(
                WhoAnswers.below("/api/capacity/"),
                "accountManager",
                Optional::of,
                "account manager",
                people,
                blocking);
    }
}

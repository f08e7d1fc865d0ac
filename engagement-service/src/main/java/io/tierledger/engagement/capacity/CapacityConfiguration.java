package io.tierledger.engagement.capacity;

import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** When account managers are there. */
@Configuration(proxyBeanMethods = false)
@Import(CapacityEndpoint.class)
public class CapacityConfiguration {

    @Bean
    CapacityDesk capacityDesk(EventLog log, Appender appender, StageRunner stage, Projections projections) {
        return new CapacityDesk(log, appender, stage, projections);
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

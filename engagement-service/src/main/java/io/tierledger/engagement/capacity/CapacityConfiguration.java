package io.tierledger.engagement.capacity;

import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** When account managers are there. */
@Configuration(proxyBeanMethods = false)
@Import({CapacityEndpoint.class, ManagersThemselves.class})
public class CapacityConfiguration {

    @Bean
    CapacityDesk capacityDesk(EventLog log, Appender appender, StageRunner stage, Projections projections) {
        return new CapacityDesk(log, appender, stage, projections);
    }
}

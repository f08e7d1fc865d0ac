package io.tierledger.customer.ordering;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.eventsourcing.Asking;
import io.tierledger.customer.saying.Saying;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One order at a time. */
@Configuration(proxyBeanMethods = false)
public class OrderingConfiguration {

    @Bean
    PlacingAnOrder placingAnOrder(OrderDesk desk, Blocking blocking, TierledgerProperties properties) {
        return new PlacingAnOrder(desk, blocking, properties.zone());
    }

    @Bean
    CancellingAnOrder cancellingAnOrder(
            Asking asking, EventLog log, CurrentClock clock, Blocking blocking, Saying saying) {
        return new CancellingAnOrder(asking, log::streams, clock, blocking, saying);
    }
}

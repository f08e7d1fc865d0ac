package io.tierledger.customer.accepting;

import io.tierledger.customer.clock.ClockRules;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.BusinessDay;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders are decided about and stored, held against the clock, the customer and what was ordered before. */
@Configuration(proxyBeanMethods = false)
public class AcceptingConfiguration {

    @Bean
    Wall wall(Clock clock, TierledgerProperties properties) {
        return new Wall(clock, properties.zone());
    }

    @Bean
    CurrentClock currentClock() {
        return new CurrentClock();
    }

    @Bean
    BusinessDay businessDay(CurrentClock clock) {
        return () -> Optional.ofNullable(clock.date());
    }

    @Bean
    Standings standings() {
        return new Standings();
    }

    @Bean
    OrderDesk orderDesk(
            Appender appender,
            EventLog log,
            ClockRules rules,
            TierledgerProperties properties,
            Wall wall,
            CurrentClock clock,
            Standings standings) {
        return new OrderDesk(
                Store.of(appender),
                log::streams,
                rules,
                properties.currency(),
                wall::today,
                clock,
                standings,
                Volumes.stored());
    }
}

package io.tierledger.customer.days;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.Wall;
import io.tierledger.customer.clock.ClockMode;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Days pass. */
@Configuration(proxyBeanMethods = false)
public class DaysConfiguration {

    @Bean
    DayPassing dayPassing(Appender appender, EventLog log, CurrentClock clock) {
        DayPassing passing = new DayPassing(appender, log::streams, clock);
        passing.read();
        return passing;
    }

    @Bean(destroyMethod = "close")
    @Nullable
    Midnight midnight(DayPassing passing, Wall wall, ClockRules rules) {
        return rules.mode() == ClockMode.WALL ? new Midnight(passing, wall::today).start() : null;
    }
}

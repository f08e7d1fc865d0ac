package io.tierledger.customer;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.accepting.Standings;
import io.tierledger.customer.accepting.Store;
import io.tierledger.customer.accepting.Volumes;
import io.tierledger.customer.clock.ClockMode;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.eventsourcing.Asking;
import io.tierledger.customer.judging.JudgementDesk;
import io.tierledger.customer.judging.ScoringService;
import io.tierledger.customer.passing.DayPassing;
import io.tierledger.customer.passing.Midnight;
import io.tierledger.customer.registering.AccountManagerDesk;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where things are decided and stored. */
@Configuration(proxyBeanMethods = false)
class Desks {

    @Bean
    CurrentClock currentClock() {
        return new CurrentClock();
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

    @Bean
    CustomerDesk customerDesk(
            Appender appender,
            EventLog log,
            TierledgerProperties properties,
            CurrentClock clock,
            Standings standings,
            JdbcTemplate jdbc) {
        return new CustomerDesk(Store.of(appender), log::streams, clock, standings, properties.currency(), jdbc);
    }

    @Bean
    AccountManagerDesk accountManagerDesk(Appender appender) {
        return new AccountManagerDesk(Store.of(appender));
    }

    @Bean(destroyMethod = "close")
    ScoringService judgementsAtScoring(NeighbourProperties neighbours) {
        return new ScoringService(EventStoreConfiguration.STORED_JSON, neighbours.scoring());
    }

    @Bean
    JudgementDesk judgementDesk(
            Appender appender, EventLog log, ScoringService scoring, ClockRules rules, CurrentClock clock, Wall wall) {
        return new JudgementDesk(
                Store.of(appender), log::streams, scoring, () -> rules.latest(clock.latest(), wall.today()));
    }

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

    @Bean
    Asking asking(CommandGateway gateway) {
        return new Asking(gateway);
    }
}

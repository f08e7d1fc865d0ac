package io.tierledger.customer.importing;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.days.DayPassing;
import io.tierledger.customer.importing.rows.CountedKinds;
import io.tierledger.customer.importing.rows.Intakes;
import io.tierledger.customer.importing.runs.ImportRuns;
import io.tierledger.customer.judging.JudgementDesk;
import io.tierledger.customer.registering.AccountManagerDesk;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Words;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files come in. */
@Configuration(proxyBeanMethods = false)
public class ImportingConfiguration {

    @Bean
    ImportRuns importRuns(JdbcTemplate jdbc, Clock clock) {
        ImportRuns runs = new ImportRuns(jdbc, clock);
        runs.failInterrupted();
        return runs;
    }

    @Bean
    Intakes intakes(
            OrderDesk orders,
            CustomerDesk customers,
            AccountManagerDesk managers,
            JudgementDesk judgements,
            CountedKinds kinds,
            TierledgerProperties properties) {
        return new Intakes(orders, customers, managers, judgements, kinds, properties.zone(), properties.currency());
    }

    @Bean(destroyMethod = "close")
    CountedKinds countedKinds(Environment environment) {
        return new CountedKinds(environment);
    }

    @Bean
    Previewing previewing(Appender appender, Intakes intakes) {
        return new Previewing(appender, intakes);
    }

    @Bean(destroyMethod = "close")
    Settling settling(ImportRuns runs, Projections projections, KafkaConnections kafka) {
        return new Settling(runs, projections, kafka, EventStoreConfiguration.STORED_JSON).start();
    }

    @Bean(destroyMethod = "close")
    Importing importing(Appender appender, ImportRuns runs, Intakes intakes, ClockRules rules, Settling settling) {
        return new Importing(appender, runs, intakes, new OneAtATime(rules.mode()), settling);
    }

    @Bean
    Advancing advancing(Importing importing, DayPassing passing, ClockRules rules) {
        return new Advancing(importing, passing, rules);
    }

    /** A body that comes in slowly holds a thread and little else; a client may send 32 at once through the gateway. */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    Blocking receiving() {
        return new Blocking("customer-receiving", 200, 200);
    }

    @Bean
    ImportEndpoint importEndpoint(
            Importing importing,
            ImportRuns runs,
            Previewing previewing,
            Blocking blocking,
            @Qualifier("receiving") Blocking receiving,
            Words words) {
        return new ImportEndpoint(importing, runs, previewing, blocking, receiving, words);
    }

    @Bean
    ClockEndpoint clockEndpoint(
            CurrentClock clock,
            Advancing advancing,
            ClockRules rules,
            TierledgerProperties properties,
            Blocking blocking) {
        ClockEndpoint.Installation installation =
                new ClockEndpoint.Installation(rules.mode(), properties.zone().getId(), properties.currency());
        return new ClockEndpoint(clock, advancing, installation, blocking);
    }
}

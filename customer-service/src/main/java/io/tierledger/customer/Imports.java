package io.tierledger.customer;

import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.importing.Advancing;
import io.tierledger.customer.importing.CountedKinds;
import io.tierledger.customer.importing.ImportRuns;
import io.tierledger.customer.importing.Importing;
import io.tierledger.customer.importing.Intakes;
import io.tierledger.customer.importing.OneAtATime;
import io.tierledger.customer.importing.OrderMessages;
import io.tierledger.customer.importing.Previewing;
import io.tierledger.customer.importing.Settling;
import io.tierledger.customer.inbound.InboundOrders;
import io.tierledger.customer.judging.JudgementDesk;
import io.tierledger.customer.passing.DayPassing;
import io.tierledger.customer.registering.AccountManagerDesk;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.projecting.Projections;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files come in. */
@Configuration(proxyBeanMethods = false)
class Imports {

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
    CountedKinds countedKinds(NeighbourProperties neighbours) {
        return new CountedKinds(EventStoreConfiguration.STORED_JSON, neighbours.scoring());
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

    @Bean(destroyMethod = "close")
    InboundOrders inboundOrders(
            KafkaConnections kafka,
            JdbcTemplate jdbc,
            Appender appender,
            OrderDesk desk,
            TierledgerProperties properties) {
        OrderMessages messages = new OrderMessages(desk, properties.zone(), properties.currency());
        return new InboundOrders(kafka, jdbc, appender, desk, messages).start();
    }
}

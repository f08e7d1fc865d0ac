package io.tierledger.customer;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.bought.BoughtEndpoint;
import io.tierledger.customer.bought.RecordedSinceEndpoint;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.eventsourcing.Asking;
import io.tierledger.customer.importing.Advancing;
import io.tierledger.customer.importing.ClockEndpoint;
import io.tierledger.customer.importing.ImportEndpoint;
import io.tierledger.customer.importing.ImportRuns;
import io.tierledger.customer.importing.Importing;
import io.tierledger.customer.importing.Previewing;
import io.tierledger.customer.ordering.CancellingAnOrder;
import io.tierledger.customer.ordering.PlacingAnOrder;
import io.tierledger.customer.overview.KnownForOthers;
import io.tierledger.customer.overview.ListingAccountManagers;
import io.tierledger.customer.overview.ListingCustomers;
import io.tierledger.customer.overview.NamesForOthers;
import io.tierledger.customer.rates.RateEndpoint;
import io.tierledger.customer.relating.DecidingAboutACustomer;
import io.tierledger.customer.relating.OneCustomer;
import io.tierledger.customer.relating.WritingACustomer;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Words;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is spoken over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({
    OneCustomer.class,
    WritingACustomer.class,
    DecidingAboutACustomer.class,
    ListingCustomers.class,
    KnownForOthers.class,
    ListingAccountManagers.class,
    NamesForOthers.class,
    BoughtEndpoint.class,
    RecordedSinceEndpoint.class
})
class Endpoints {

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

    @Bean
    PlacingAnOrder placingAnOrder(OrderDesk desk, Blocking blocking, TierledgerProperties properties) {
        return new PlacingAnOrder(desk, blocking, properties.zone());
    }

    @Bean
    CancellingAnOrder cancellingAnOrder(Asking asking, EventLog log, CurrentClock clock, Blocking blocking) {
        return new CancellingAnOrder(asking, log::streams, clock, blocking);
    }

    @Bean
    RateEndpoint rateEndpoint(Appender appender, EventLog log, Blocking blocking, TierledgerProperties properties) {
        return new RateEndpoint(appender, log, blocking, properties.currency());
    }
}

package io.tierledger.customer;

import io.tierledger.customer.accepting.AcceptingConfiguration;
import io.tierledger.customer.auditing.AuditingConfiguration;
import io.tierledger.customer.clock.ClockRules;
import io.tierledger.customer.days.DaysConfiguration;
import io.tierledger.customer.erasing.ErasingConfiguration;
import io.tierledger.customer.eventsourcing.EventsourcingConfiguration;
import io.tierledger.customer.handingover.HandingOverConfiguration;
import io.tierledger.customer.importing.ImportingConfiguration;
import io.tierledger.customer.inbound.InboundConfiguration;
import io.tierledger.customer.judging.JudgingConfiguration;
import io.tierledger.customer.naming.NamingConfiguration;
import io.tierledger.customer.oldevents.OldCustomerEvents;
import io.tierledger.customer.orderhistory.OrderHistoryConfiguration;
import io.tierledger.customer.ordering.OrderingConfiguration;
import io.tierledger.customer.overview.OverviewConfiguration;
import io.tierledger.customer.people.PeopleRoomConfiguration;
import io.tierledger.customer.persons.PersonsConfiguration;
import io.tierledger.customer.programs.ProgramsConfiguration;
import io.tierledger.customer.proposing.ProposingConfiguration;
import io.tierledger.customer.publishing.PublishingConfiguration;
import io.tierledger.customer.rates.RatesConfiguration;
import io.tierledger.customer.registering.RegisteringConfiguration;
import io.tierledger.customer.relating.RelatingConfiguration;
import io.tierledger.customer.saying.SayingConfiguration;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.wiring.PlatformConfiguration;
import io.tierledger.sealing.SealingConfiguration;
import io.tierledger.sealing.old.OldEvents;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Customers, orders and the business clock; started by its own main and by the launcher alike. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ClockProperties.class)
@Import({
    PlatformConfiguration.class,
    SealingConfiguration.class,
    AcceptingConfiguration.class,
    AuditingConfiguration.class,
    OrderHistoryConfiguration.class,
    EventsourcingConfiguration.class,
    ImportingConfiguration.class,
    InboundConfiguration.class,
    JudgingConfiguration.class,
    OrderingConfiguration.class,
    OverviewConfiguration.class,
    PeopleRoomConfiguration.class,
    PersonsConfiguration.class,
    ProgramsConfiguration.class,
    ProposingConfiguration.class,
    HandingOverConfiguration.class,
    PublishingConfiguration.class,
    DaysConfiguration.class,
    ErasingConfiguration.class,
    NamingConfiguration.class,
    RatesConfiguration.class,
    RegisteringConfiguration.class,
    RelatingConfiguration.class,
    SayingConfiguration.class
})
public class CustomerService {

    /** What seals what was stored in clear, while this service does not run. */
    public static OldEvents oldEvents() {
        return new OldEvents(
                "customer",
                CustomerEventNames.all(),
                log -> PublishingConfiguration.translation(),
                (own, all) -> OldCustomerEvents.seal(own, SayingConfiguration.textsOfEvents()));
    }

    @Bean
    EventNames eventNames() {
        return CustomerEventNames.all();
    }

    @Bean
    ClockRules clockRules(ClockProperties properties) {
        return new ClockRules(properties.mode(), properties.tolerance());
    }
}

package io.tierledger.engagement;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.asking.AccountManagers;
import io.tierledger.engagement.calendar.CalendarEndpoint;
import io.tierledger.engagement.calendar.CalendarProjection;
import io.tierledger.engagement.calendar.Calendars;
import io.tierledger.engagement.clock.BusinessDateProjection;
import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.contacts.Contacts;
import io.tierledger.engagement.contacts.ContactsEndpoint;
import io.tierledger.engagement.contacts.ContactsProjection;
import io.tierledger.engagement.doing.ReportEndpoint;
import io.tierledger.engagement.doing.Reports;
import io.tierledger.engagement.drawing.PlannedStage;
import io.tierledger.engagement.eventsourcing.ReportedActivity;
import io.tierledger.engagement.given.Given;
import io.tierledger.engagement.given.GivenEndpoint;
import io.tierledger.engagement.naming.CustomerNames;
import io.tierledger.engagement.naming.RecentNames;
import io.tierledger.engagement.plans.DueYears;
import io.tierledger.engagement.plans.PlanEndpoint;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.plans.PlanProjection;
import io.tierledger.engagement.plans.ReportTexts;
import io.tierledger.engagement.programme.ProgrammeEndpoint;
import io.tierledger.engagement.programme.ProgrammeProjection;
import io.tierledger.engagement.programme.Programmes;
import io.tierledger.engagement.publishing.EngagementTranslation;
import io.tierledger.engagement.worklist.WorkListEndpoint;
import io.tierledger.engagement.worklist.WorkLists;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.wiring.PlatformConfiguration;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.SealingConfiguration;
import io.tierledger.sealing.Texts;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.client.WebClient;

/** Everything engagement-service is made of; started by its own main and by the launcher alike. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PlatformConfiguration.class,
    SealingConfiguration.class,
    ReportedActivity.class,
    ReportEndpoint.class,
    PlanEndpoint.class,
    ProgrammeEndpoint.class,
    WorkListEndpoint.class,
    GivenEndpoint.class,
    ContactsEndpoint.class,
    CalendarEndpoint.class
})
public class EngagementService {

    @Bean
    EventNames eventNames() {
        return EngagementEvents.NAMES;
    }

    @Bean
    Stage plannedStage() {
        return new PlannedStage(EventStoreConfiguration.STORED_JSON);
    }

    @Bean
    Translation translation() {
        return new EngagementTranslation();
    }

    @Bean
    Projection planProjection() {
        return new PlanProjection();
    }

    @Bean
    Projection programmeProjection() {
        return new ProgrammeProjection();
    }

    @Bean
    Projection businessDateProjection() {
        return new BusinessDateProjection();
    }

    @Bean
    Projection calendarProjection() {
        return new CalendarProjection();
    }

    @Bean
    Projection contactsProjection() {
        return new ContactsProjection();
    }

    @Bean
    Contacts contacts(MongoDatabase database) {
        return new Contacts(database);
    }

    @Bean
    PlanFiles planFiles(MongoDatabase database) {
        return new PlanFiles(database);
    }

    @Bean
    DueYears dueYears(MongoDatabase database) {
        return new DueYears(database);
    }

    @Bean
    Programmes programmes(MongoDatabase database) {
        return new Programmes(database);
    }

    @Bean
    Calendars calendars(MongoDatabase database) {
        return new Calendars(database);
    }

    @Bean
    BusinessDates businessDates(MongoDatabase database) {
        return new BusinessDates(database);
    }

    @Bean
    WorkLists workLists(PlanFiles files, DueYears years) {
        return new WorkLists(files, years);
    }

    @Bean
    Given promisedAgainstGiven(PlanFiles files, DueYears years) {
        return new Given(files, years);
    }

    @Bean
    Reports reports(CommandGateway commands, EventLog log, StageRunner stage, Projections projections, Texts texts) {
        return new Reports(commands, log, stage, projections, texts);
    }

    @Bean
    ReportTexts reportTexts(GivenTexts texts) {
        return new ReportTexts(texts);
    }

    /** @param address of customer-service, where account managers are registered */
    @Bean
    AccountManagers accountManagers(
            @Value("${tierledger.services.customer}") String address, DueYears years, Blocking blocking) {
        return new AccountManagers(WebClient.create(address), years, blocking, Duration.ofSeconds(2));
    }

    /** @param address of customer-service, which alone knows what customers are called */
    @Bean
    CustomerNames customerNames(@Value("${tierledger.services.customer}") String address, Clock clock) {
        return new CustomerNames(WebClient.create(address), new RecentNames(clock));
    }
}

package io.tierledger.engagement;

import io.tierledger.engagement.calendar.CalendarConfiguration;
import io.tierledger.engagement.capacity.CapacityConfiguration;
import io.tierledger.engagement.clock.ClockConfiguration;
import io.tierledger.engagement.contacts.ContactsConfiguration;
import io.tierledger.engagement.doing.DoingConfiguration;
import io.tierledger.engagement.naming.NamingConfiguration;
import io.tierledger.engagement.oldevents.OldEngagementEvents;
import io.tierledger.engagement.partition.PartitionConfiguration;
import io.tierledger.engagement.plans.PlansConfiguration;
import io.tierledger.engagement.programme.ProgrammeConfiguration;
import io.tierledger.engagement.promised.PromisedConfiguration;
import io.tierledger.engagement.publishing.PublishingConfiguration;
import io.tierledger.engagement.requests.RequestsConfiguration;
import io.tierledger.engagement.servicedesk.ServiceDeskConfiguration;
import io.tierledger.engagement.servicelevels.ServiceLevelsConfiguration;
import io.tierledger.engagement.stage.StageConfiguration;
import io.tierledger.engagement.timeline.TimelineConfiguration;
import io.tierledger.engagement.worklist.WorkListConfiguration;
import io.tierledger.people.PeopleConfiguration;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.wiring.PlatformConfiguration;
import io.tierledger.sealing.SealingConfiguration;
import io.tierledger.sealing.old.OldEvents;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The service, started by its own main and by the launcher alike: its rooms, then its slices. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PlatformConfiguration.class,
    SealingConfiguration.class,
    PeopleConfiguration.class,
    PlansConfiguration.class,
    ProgrammeConfiguration.class,
    ClockConfiguration.class,
    NamingConfiguration.class,
    PartitionConfiguration.class,
    RequestsConfiguration.class,
    PublishingConfiguration.class,
    StageConfiguration.class,
    CalendarConfiguration.class,
    CapacityConfiguration.class,
    ContactsConfiguration.class,
    DoingConfiguration.class,
    PromisedConfiguration.class,
    ServiceDeskConfiguration.class,
    ServiceLevelsConfiguration.class,
    TimelineConfiguration.class,
    WorkListConfiguration.class
})
public class EngagementService {

    /**
     * What seals what was stored in clear, while this service does not run.
     *
     * @param zone the installation's
     */
    public static OldEvents oldEvents(ZoneId zone) {
        return new OldEvents(
                "engagement",
                EngagementEvents.NAMES,
                log -> PublishingConfiguration.of(zone),
                OldEngagementEvents::seal);
    }

    @Bean
    EventNames eventNames() {
        return EngagementEvents.NAMES;
    }
}

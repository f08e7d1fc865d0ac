package io.tierledger.engagement.doing;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.eventsourcing.ReportedActivity;
import io.tierledger.engagement.partition.MovesByHand;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.engagement.plans.ReportTexts;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
import io.tierledger.sealing.Texts;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reports: aggregate, endpoint, and what is between them. */
@Configuration(proxyBeanMethods = false)
@Import({ReportedActivity.class, ReportEndpoint.class, ByHandEndpoint.class})
public class DoingConfiguration {

    @Bean
    Reports reports(CommandGateway commands, EventLog log, StageRunner stage, Projections projections, Texts texts) {
        return new Reports(commands, log, stage, projections, texts);
    }

    @Bean
    Completing completing(Reports reports, PlanFiles files, BusinessDates dates) {
        return new Completing(reports, files, dates);
    }

    @Bean
    ToldActivities toldActivities(PlanFiles files, BusinessDates dates, ReportTexts texts) {
        return new ToldActivities(files, dates, texts);
    }

    @Bean
    ByHand byHand(
            PlanFiles files,
            MovesByHand moves,
            BusinessDates dates,
            EventLog log,
            Appender appender,
            StageRunner stage,
            Projections projections) {
        return new ByHand(files, moves, dates, log, appender, stage, projections);
    }

    @Bean
    Targets whoseActivity(PlanFiles files, KnownPeople people, Blocking blocking) {
        return new WhoAnswers(
                WhoAnswers.below("/api/activities/"),
                "id",
                id -> ActivityId.parse(id)
                        .flatMap(activity -> files.find(activity.customerId()))
                        .map(PlanFile::accountManager),
                "activity",
                people,
                blocking);
    }
}

package io.tierledger.engagement.servicedesk;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.eventsourcing.CustomerRequest;
import io.tierledger.engagement.naming.CustomerNames;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Texts;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Requests and their queue: aggregate, endpoints, read model. */
@Configuration(proxyBeanMethods = false)
@Import({CustomerRequest.class, RequestEndpoint.class, QueueEndpoint.class, WhoseRequest.class})
public class ServiceDeskConfiguration {

    @Bean
    Projection requestProjection() {
        return new RequestProjection();
    }

    @Bean
    RequestFiles requestFiles(MongoDatabase database) {
        return new RequestFiles(database);
    }

    @Bean
    DeskClock deskClock(
            BusinessDates dates, Clock wallClock, TierledgerProperties properties, Environment environment) {
        boolean followsTheWall = "wall".equals(environment.getProperty("tierledger.clock.mode"));
        return new DeskClock(dates, wallClock, properties.zone(), followsTheWall);
    }

    @Bean
    Moments moments(DeskClock clock, TierledgerProperties properties) {
        return new Moments(clock, properties.zone());
    }

    @Bean
    RequestAnswers requestAnswers(GivenTexts texts, CustomerNames names, Moments moments, Blocking blocking) {
        return new RequestAnswers(texts, names, moments, blocking);
    }

    @Bean
    Desk desk(
            CommandGateway commands,
            EventLog log,
            StageRunner stage,
            Projections projections,
            Texts texts,
            RequestFiles files,
            DeskClock clock) {
        return new Desk(commands, log, stage, projections, texts, files, clock);
    }
}

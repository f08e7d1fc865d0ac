package io.tierledger.engagement.timeline;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.doing.Completing;
import io.tierledger.engagement.eventsourcing.ContactMoment;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Texts;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Moments of customers: aggregate, endpoint, read model. */
@Configuration(proxyBeanMethods = false)
@Import({ContactMoment.class, MomentEndpoint.class, WhoseMoments.class})
public class TimelineConfiguration {

    @Bean
    Projection momentProjection() {
        return new MomentProjection();
    }

    @Bean
    MomentFiles momentFiles(MongoDatabase database) {
        return new MomentFiles(database);
    }

    @Bean
    MomentAnswers momentAnswers(GivenTexts texts) {
        return new MomentAnswers(texts);
    }

    @Bean
    Timeline timeline(
            CommandGateway commands, EventLog log, Projections projections, Texts texts, Completing completing) {
        return new Timeline(commands, log, projections, texts, completing);
    }
}

package io.tierledger.engagement.servicelevels;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.eventsourcing.CustomerLevel;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.WhoJudged;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Texts;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Service levels of customers: aggregate, endpoints, read model. */
@Configuration(proxyBeanMethods = false)
@Import({CustomerLevel.class, LevelEndpoint.class, ExceptionsEndpoint.class, WhoseLevels.class})
public class ServiceLevelsConfiguration {
    /** A text without amount and day is better than one that a reader waits for. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    Projection levelsProjection() {
        return new LevelsProjection();
    }

    @Bean
    LevelRecords levelRecords(MongoDatabase database) {
        return new LevelRecords(database);
    }

    @Bean
    WhoJudged whoJudged(Environment environment) {
        return new WhoJudged(environment);
    }

    @Bean
    WhatItTakes whatItTakes(Environment environment) {
        return new WhatItTakes(Neighbour.tiers(environment, PATIENCE));
    }

    @Bean
    LevelAnswers levelAnswers(
            LevelRecords records, GivenTexts texts, WhatItTakes takes, TierledgerProperties properties) {
        return new LevelAnswers(records, texts, takes, properties.currency());
    }

    @Bean
    Levelling levelling(
            LevelRecords records,
            WhoJudged judging,
            CommandGateway commands,
            EventLog log,
            StageRunner stage,
            Projections projections,
            Texts texts,
            GivenTexts given) {
        return new Levelling(records, judging, commands, log, stage, projections, texts, given);
    }
}

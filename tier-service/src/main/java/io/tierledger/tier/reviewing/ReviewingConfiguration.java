package io.tierledger.tier.reviewing;

import io.tierledger.neighbours.WhoJudged;
import io.tierledger.people.Directory;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.eventsourcing.CaseAggregate;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.ReviewsAggregate;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.Measures;
import io.tierledger.tier.partition.Asked;
import io.tierledger.tier.policies.Policies;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reviews: aggregates, endpoints, and what is between them. */
@Configuration(proxyBeanMethods = false)
@Import({ReviewsAggregate.class, CaseAggregate.class, ReviewsEndpoint.class, CasesEndpoint.class})
public class ReviewingConfiguration {
    @Bean
    Reviews reviews(EventLog log) {
        return new Reviews(log);
    }

    @Bean
    Cases casesOfReviews(OpenPartitions<Asked> partitions, EventLog log) {
        return new Cases(new OpenCases(partitions), new ClosedCases(log));
    }

    @Bean(initMethod = "start")
    EndOfReviews endOfReviews(Reviews reviews, CommandGateway commands) {
        return new EndOfReviews(reviews, new Deciding(commands));
    }

    @Bean
    Carrying carrying(StageRunner stage, Projections projections, EventLog log, Reviews reviews, EndOfReviews ends) {
        return new Carrying(stage, projections, log, reviews, ends);
    }

    @Bean
    Telling tellingReviews(
            Policies policies,
            CustomerNames names,
            Measures measures,
            GivenTexts texts,
            EventLog log,
            TierledgerProperties properties) {
        return new Telling(policies, names, measures, texts, log, properties.currency());
    }

    @Bean
    OpeningReviews openingReviews(
            Policies policies,
            Counts counts,
            Directory people,
            CommandGateway commands,
            KeyMaker keys,
            Texts sealing,
            Carrying carrying,
            Reviews reviews,
            Cases cases) {
        return new OpeningReviews(
                policies, counts, people, new Deciding(commands), keys, sealing, carrying, reviews, cases);
    }

    @Bean
    SpeakingOfCases speakingOfCases(
            Policies policies,
            Counts counts,
            WhoJudged judging,
            CommandGateway commands,
            Texts sealing,
            EventLog log,
            Carrying carrying,
            Reviews reviews,
            Cases cases) {
        return new SpeakingOfCases(
                policies, counts, judging, new Deciding(commands), sealing, log, carrying, reviews, cases);
    }

    @Bean
    DecidingAlike decidingAlike(
            SpeakingOfCases speaking,
            WhoJudged judging,
            KnownPeople people,
            CommandGateway commands,
            KeyMaker keys,
            Texts sealing,
            EventLog log,
            Carrying carrying,
            Reviews reviews,
            Cases cases) {
        return new DecidingAlike(
                speaking, judging, people, new Deciding(commands), keys, sealing, log, carrying, reviews, cases);
    }

    @Bean
    Targets whoseReview(Reviews reviews, Blocking blocking) {
        return new WhoseReview(reviews, blocking);
    }

    @Bean
    Targets whoAnswersForACase(CustomerDirectory directory, KnownPeople people, Blocking blocking) {
        return new WhoAnswers(
                        WhoAnswers.below("/api/reviews/{id}/cases/{customerId}"),
                        "customerId",
                        directory::accountManagerOf,
                        "case of customer",
                        people,
                        blocking)
                .where(directory::isKnown);
    }
}

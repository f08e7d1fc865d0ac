package io.tierledger.tier.findings;

import com.mongodb.client.MongoDatabase;
import io.tierledger.people.Directory;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.KnownPeople;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.FindingAggregate;
import io.tierledger.tier.neighbours.Contacts;
import io.tierledger.tier.neighbours.Valuations;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.standings.Standings;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Findings, and what people do about them. */
@Configuration(proxyBeanMethods = false)
@Import({FindingAggregate.class, FindingsEndpoint.class, FollowingUpEndpoint.class, ActedOnEndpoint.class})
public class FindingsConfiguration {
    @Bean
    FindingSearch findingSearch(
            Standings standings,
            Counts counts,
            Valuations valuations,
            Contacts contacts,
            TierledgerProperties properties) {
        return new FindingSearch(standings, counts, valuations, contacts, properties.currency());
    }

    @Bean
    Projection followingProjection() {
        return new FollowingProjection();
    }

    @Bean
    FollowedFindings followedFindings(MongoDatabase database) {
        return new FollowedFindings(database);
    }

    @Bean
    FollowingUp followingUp(
            Policies policies,
            Counts counts,
            FindingSearch looking,
            FollowedFindings followed,
            Directory people,
            CommandGateway commands,
            Texts sealing,
            GivenTexts texts,
            EventLog log,
            Projections projections) {
        return new FollowingUp(
                policies, counts, looking, followed, people, new Deciding(commands), sealing, texts, log, projections);
    }

    @Bean(initMethod = "start")
    TasksOfGoneFindings tasksOfGoneFindings(
            Policies policies,
            Counts counts,
            FindingSearch looking,
            FollowedFindings followed,
            CommandGateway commands,
            EventLog log) {
        return new TasksOfGoneFindings(policies, counts, looking, followed, new Deciding(commands), log);
    }

    @Bean
    Targets whoAnswersForAFinding(CustomerDirectory directory, KnownPeople people, Blocking blocking) {
        return new WhoAnswers(
                        WhoAnswers.below("/api/tiers/findings/{id}"),
                        "id",
                        finding -> customerOf(finding).flatMap(directory::accountManagerOf),
                        "finding",
                        people,
                        blocking)
                .where(finding -> customerOf(finding).filter(directory::isKnown).isPresent());
    }

    private static Optional<String> customerOf(String finding) {
        return FindingId.parse(finding).map(FindingId::customerId);
    }
}

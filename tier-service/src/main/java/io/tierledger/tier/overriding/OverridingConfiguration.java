package io.tierledger.tier.overriding;

import com.mongodb.client.MongoDatabase;
import io.tierledger.neighbours.WhoJudged;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.OverrideAggregate;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.standings.OverrideTexts;
import io.tierledger.tier.standings.PlacementVersions;
import io.tierledger.tier.standings.Standings;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Overrides, and what is put forward before: aggregate, endpoints, and what is between them. */
@Configuration(proxyBeanMethods = false)
@Import({OverrideAggregate.class, OverrideEndpoint.class, ProposalsEndpoint.class, OverriddenByEndpoint.class})
public class OverridingConfiguration {
    @Bean
    Proposals proposals(EventLog log) {
        return new Proposals(log);
    }

    @Bean
    Deciding deciding(CommandGateway commands) {
        return new Deciding(commands);
    }

    @Bean
    WhoJudged whoJudged(Environment environment) {
        return new WhoJudged(environment);
    }

    @Bean
    Placed placed(
            Policies policies,
            Standings standings,
            Counts counts,
            EventLog log,
            Proposals proposals,
            OverrideTexts overrides,
            GivenTexts texts) {
        return new Placed(policies, standings, counts, new PlacementVersions(log), proposals, overrides, texts);
    }

    @Bean
    Overrides overrides(
            Placed placed,
            Proposals proposals,
            WhoJudged judging,
            Deciding deciding,
            Texts sealing,
            EventLog log,
            StageRunner stage,
            Projections projections) {
        return new Overrides(placed, proposals, judging, deciding, sealing, log, stage, projections);
    }

    @Bean
    Proposing proposing(
            Placed placed,
            Proposals proposals,
            Deciding deciding,
            Texts sealing,
            EventLog log,
            Projections projections) {
        return new Proposing(placed, proposals, deciding, sealing, log, projections);
    }

    @Bean
    Projection proposalsProjection() {
        return new ProposalsProjection();
    }

    @Bean
    ProposalList proposalList(
            MongoDatabase database,
            Standings standings,
            Counts counts,
            CustomerDirectory directory,
            CustomerNames names,
            EventLog log,
            GivenTexts texts) {
        return new ProposalList(database, standings, counts, directory, names, log, texts);
    }
}

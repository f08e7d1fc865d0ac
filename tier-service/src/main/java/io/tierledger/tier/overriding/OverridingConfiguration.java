package io.tierledger.tier.overriding;

import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Duty;
import io.tierledger.rights.KnownPeople;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.eventsourcing.OverrideAggregate;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.standings.OverrideTexts;
import io.tierledger.tier.standings.Standings;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Overrides: aggregate, endpoint, and what is between them. */
@Configuration(proxyBeanMethods = false)
@Import({OverrideAggregate.class, OverrideEndpoint.class})
public class OverridingConfiguration {
    @Bean
    Overrides overrides(
            CommandGateway commands,
            EventLog log,
            StageRunner stage,
            Projections projections,
            Policies policies,
            Standings standings,
            Counts counts,
            Texts sealing,
            OverrideTexts texts) {
        return new Overrides(commands, log, stage, projections, policies, standings, counts, sealing, texts);
    }

    @Bean
    Targets whoAnswers(CustomerDirectory directory, KnownPeople people, Blocking blocking) {
        return new WhoAnswers(
                right -> right.duty() == Duty.OVERRIDING,
                "id",
                id -> Optional.ofNullable(
                        directory.accountManagersOf(List.of(id)).get(id)),
                people,
                blocking);
    }
}

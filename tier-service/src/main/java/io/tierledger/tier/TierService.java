package io.tierledger.tier;

import static java.util.Map.entry;

import io.tierledger.platform.eventstore.Dictionary;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.wiring.PlatformConfiguration;
import io.tierledger.tier.changes.ChangeStreamEndpoint;
import io.tierledger.tier.changes.ChangeStreams;
import io.tierledger.tier.changes.ChangesEndpoint;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.counts.MovesEndpoint;
import io.tierledger.tier.current.CurrentTierEndpoint;
import io.tierledger.tier.current.CustomersInTierEndpoint;
import io.tierledger.tier.events.CustomerIntroduced;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.findings.FindingsEndpoint;
import io.tierledger.tier.hindsight.Hindsight;
import io.tierledger.tier.history.HistoryEndpoint;
import io.tierledger.tier.migration.MigrationEndpoint;
import io.tierledger.tier.neighbours.Contacts;
import io.tierledger.tier.neighbours.CustomerNames;
import io.tierledger.tier.neighbours.Existing;
import io.tierledger.tier.neighbours.Foresight;
import io.tierledger.tier.neighbours.Measures;
import io.tierledger.tier.neighbours.OrderWindows;
import io.tierledger.tier.neighbours.PastScores;
import io.tierledger.tier.neighbours.RecordedSince;
import io.tierledger.tier.neighbours.ScoringForesight;
import io.tierledger.tier.neighbours.Valuations;
import io.tierledger.tier.outlook.OutlookConfiguration;
import io.tierledger.tier.overriding.OverridingConfiguration;
import io.tierledger.tier.partition.PartitionConfiguration;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.publishing.TierTranslation;
import io.tierledger.tier.pyramid.PyramidEndpoint;
import io.tierledger.tier.recomputing.RecomputationEndpoint;
import io.tierledger.tier.simulating.SimulatingConfiguration;
import io.tierledger.tier.stage.StageConfiguration;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** The service, started by its own main and by the launcher alike. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PlatformConfiguration.class,
    PartitionConfiguration.class,
    StageConfiguration.class,
    ReadModels.class,
    CurrentTierEndpoint.class,
    CustomersInTierEndpoint.class,
    FindingsEndpoint.class,
    HistoryEndpoint.class,
    PyramidEndpoint.class,
    ChangesEndpoint.class,
    ChangeStreamEndpoint.class,
    MigrationEndpoint.class,
    MovesEndpoint.class,
    OutlookConfiguration.class,
    OverridingConfiguration.class,
    RecomputationEndpoint.class,
    SimulatingConfiguration.class
})
public class TierService {

    @Bean
    EventNames eventNames() {
        return new EventNames(
                Map.ofEntries(
                        entry("tier-assigned", PlacementEvent.TierAssigned.class),
                        entry("tier-promoted", PlacementEvent.TierPromoted.class),
                        entry("tier-demoted", PlacementEvent.TierDemoted.class),
                        entry("tier-retained", PlacementEvent.TierRetained.class),
                        entry("tier-withdrawn", PlacementEvent.TierWithdrawn.class),
                        entry("override-taken", PlacementEvent.OverrideTaken.class),
                        entry("override-released", PlacementEvent.OverrideReleased.class),
                        entry("underneath-moved", PlacementEvent.UnderneathMoved.class),
                        entry("override-set", OverrideSet.class),
                        entry("override-lifted", OverrideLifted.class),
                        entry("override-ended", OverrideEnded.class),
                        entry("customer-introduced", CustomerIntroduced.class)),
                Dictionary.allBeside(TierService.class));
    }

    @Bean
    Translation translation() {
        return new TierTranslation();
    }

    @Bean
    CustomerNames customerNames(Environment environment) {
        return new CustomerNames(environment);
    }

    @Bean
    Existing existing(Environment environment) {
        return new Existing(environment);
    }

    @Bean
    Measures measures(Environment environment, Counts counts) {
        return new Measures(environment, counts::settled);
    }

    @Bean
    OrderWindows orderWindows(Environment environment) {
        return new OrderWindows(environment);
    }

    @Bean
    Hindsight hindsight(Environment environment, Policies policies, EventLog log) {
        return new Hindsight(new RecordedSince(environment), PastScores.withHindsight(environment), policies, log);
    }

    @Bean
    Valuations valuations(Environment environment) {
        return new Valuations(environment);
    }

    @Bean
    Contacts contacts(Environment environment) {
        return new Contacts(environment);
    }

    @Bean
    Foresight foresight(Environment environment) {
        return new ScoringForesight(environment);
    }

    @Bean
    ChangeStreams changeStreams(
            EventLog log,
            Projections projections,
            Blocking blocking,
            CustomerNames names,
            JsonMapper json,
            @Value("${tierledger.tier.heartbeat:PT15S}") Duration heartbeat) {
        return new ChangeStreams(log, projections, blocking, names, json, heartbeat);
    }
}

package io.tierledger.tier;

import static java.util.Map.entry;

import io.tierledger.people.PeopleConfiguration;
import io.tierledger.platform.eventstore.Dictionary;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.wiring.PlatformConfiguration;
import io.tierledger.sealing.SealingConfiguration;
import io.tierledger.sealing.old.OldEvents;
import io.tierledger.tier.changes.ChangesConfiguration;
import io.tierledger.tier.counts.CountsConfiguration;
import io.tierledger.tier.current.CurrentConfiguration;
import io.tierledger.tier.directory.DirectoryConfiguration;
import io.tierledger.tier.events.CaseDecided;
import io.tierledger.tier.events.CaseDefended;
import io.tierledger.tier.events.CaseGone;
import io.tierledger.tier.events.CasesClosed;
import io.tierledger.tier.events.CasesDecided;
import io.tierledger.tier.events.CustomerIntroduced;
import io.tierledger.tier.events.FindingDismissed;
import io.tierledger.tier.events.FindingTaskEnded;
import io.tierledger.tier.events.FindingTaskGiven;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideLifted;
import io.tierledger.tier.events.OverrideProposed;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.PartitionReviewed;
import io.tierledger.tier.events.ProposalClosed;
import io.tierledger.tier.events.ReviewClosed;
import io.tierledger.tier.events.ReviewClosing;
import io.tierledger.tier.events.ReviewOpened;
import io.tierledger.tier.findings.FindingsConfiguration;
import io.tierledger.tier.hindsight.HindsightConfiguration;
import io.tierledger.tier.history.HistoryConfiguration;
import io.tierledger.tier.migration.MigrationConfiguration;
import io.tierledger.tier.moves.MovesConfiguration;
import io.tierledger.tier.neighbours.NeighboursConfiguration;
import io.tierledger.tier.oldevents.OldTierEvents;
import io.tierledger.tier.outlook.OutlookConfiguration;
import io.tierledger.tier.overriding.OverridingConfiguration;
import io.tierledger.tier.partition.PartitionConfiguration;
import io.tierledger.tier.placement.CaseProposed;
import io.tierledger.tier.placement.Change;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.policies.PoliciesConfiguration;
import io.tierledger.tier.publishing.PublishingConfiguration;
import io.tierledger.tier.pyramid.PyramidConfiguration;
import io.tierledger.tier.receipts.ReceiptsConfiguration;
import io.tierledger.tier.recomputing.RecomputingConfiguration;
import io.tierledger.tier.requests.RequestsConfiguration;
import io.tierledger.tier.reviewing.ReviewingConfiguration;
import io.tierledger.tier.simulating.SimulatingConfiguration;
import io.tierledger.tier.stage.StageConfiguration;
import io.tierledger.tier.standings.StandingsConfiguration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The service, started by its own main and by the launcher alike: its rooms, then its slices. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PlatformConfiguration.class,
    PartitionConfiguration.class,
    PoliciesConfiguration.class,
    StandingsConfiguration.class,
    DirectoryConfiguration.class,
    CountsConfiguration.class,
    NeighboursConfiguration.class,
    SealingConfiguration.class,
    PeopleConfiguration.class,
    ReceiptsConfiguration.class,
    RequestsConfiguration.class,
    HindsightConfiguration.class,
    PublishingConfiguration.class,
    StageConfiguration.class,
    ChangesConfiguration.class,
    CurrentConfiguration.class,
    FindingsConfiguration.class,
    HistoryConfiguration.class,
    MigrationConfiguration.class,
    MovesConfiguration.class,
    OutlookConfiguration.class,
    OverridingConfiguration.class,
    PyramidConfiguration.class,
    RecomputingConfiguration.class,
    ReviewingConfiguration.class,
    SimulatingConfiguration.class
})
public class TierService {

    /** What seals what was stored in clear, while this service does not run. */
    public static OldEvents oldEvents() {
        return new OldEvents("tier", eventNames(), log -> PublishingConfiguration.translation(), OldTierEvents::seal);
    }

    @Bean
    static EventNames eventNames() {
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
                        entry("override-reviewed", PlacementEvent.OverrideReviewed.class),
                        entry("case-proposed", CaseProposed.class),
                        entry("case-gone", CaseGone.class),
                        entry("case-defended", CaseDefended.class),
                        entry("case-decided", CaseDecided.class),
                        entry("cases-decided", CasesDecided.class),
                        entry("review-opened", ReviewOpened.class),
                        entry("review-closing", ReviewClosing.class),
                        entry("cases-closed", CasesClosed.class),
                        entry("partition-reviewed", PartitionReviewed.class),
                        entry("review-closed", ReviewClosed.class),
                        entry("override-set", OverrideSet.class),
                        entry("override-proposed", OverrideProposed.class),
                        entry("proposal-closed", ProposalClosed.class),
                        entry("override-lifted", OverrideLifted.class),
                        entry("override-ended", OverrideEnded.class),
                        entry("finding-task-given", FindingTaskGiven.class),
                        entry("finding-dismissed", FindingDismissed.class),
                        entry("finding-task-ended", FindingTaskEnded.class),
                        entry("customer-introduced", CustomerIntroduced.class)),
                Dictionary.allBeside(TierService.class),
                Set.of(Change.class, Contribution.class, OverrideSet.class, OverrideLifted.class, OverrideEnded.class));
    }
}

package io.tierledger.scoring;

import io.tierledger.people.PeopleConfiguration;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.Dictionary;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.wiring.PlatformConfiguration;
import io.tierledger.rights.KnownPeople;
import io.tierledger.scoring.current.CurrentConfiguration;
import io.tierledger.scoring.drafting.DraftingConfiguration;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.JudgementEvents;
import io.tierledger.scoring.events.JudgementImportEnded;
import io.tierledger.scoring.events.JudgementImportStarted;
import io.tierledger.scoring.events.LeadingMethodChosen;
import io.tierledger.scoring.events.MethodDrafted;
import io.tierledger.scoring.events.MethodInForce;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.eventsourcing.EventsourcingConfiguration;
import io.tierledger.scoring.judgements.JudgementEndpoint;
import io.tierledger.scoring.judgements.JudgementsOfAFile;
import io.tierledger.scoring.judgements.Objections;
import io.tierledger.scoring.judgements.Scored;
import io.tierledger.scoring.judgements.StoreJudgements;
import io.tierledger.scoring.judgements.WhoOverrode;
import io.tierledger.scoring.measures.MeasuresConfiguration;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.methods.MethodsConfiguration;
import io.tierledger.scoring.missing.MissingConfiguration;
import io.tierledger.scoring.oldevents.OldScoringEvents;
import io.tierledger.scoring.partition.KnownToday;
import io.tierledger.scoring.partition.PartitionConfiguration;
import io.tierledger.scoring.publishing.PublishingConfiguration;
import io.tierledger.scoring.rehearsing.RehearsingConfiguration;
import io.tierledger.scoring.said.SaidConfiguration;
import io.tierledger.scoring.simulating.SimulatingConfiguration;
import io.tierledger.scoring.stage.StageConfiguration;
import io.tierledger.sealing.SealingConfiguration;
import io.tierledger.sealing.old.OldEvents;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service, started by its own main and by the launcher alike. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PlatformConfiguration.class,
    SealingConfiguration.class,
    PeopleConfiguration.class,
    CurrentConfiguration.class,
    DraftingConfiguration.class,
    EventsourcingConfiguration.class,
    MeasuresConfiguration.class,
    MethodsConfiguration.class,
    MissingConfiguration.class,
    PartitionConfiguration.class,
    PublishingConfiguration.class,
    RehearsingConfiguration.class,
    SaidConfiguration.class,
    SimulatingConfiguration.class,
    StageConfiguration.class,
    JudgementEndpoint.class,
    JudgementsOfAFile.class
})
public class ScoringService {

    /** What seals what was stored in clear, while this service does not run. */
    public static OldEvents oldEvents() {
        return new OldEvents(
                "scoring",
                eventNames(),
                log -> PublishingConfiguration.translation(new Catalogue(log), JudgementEvents.in(log)),
                OldScoringEvents::seal);
    }

    @Bean
    static EventNames eventNames() {
        return new EventNames(
                Map.of(
                        "scorecard-updated", ScorecardUpdated.class,
                        "criterion-judged", CriterionJudged.class,
                        "method-drafted", MethodDrafted.class,
                        "method-published", MethodPublished.class,
                        "method-in-force", MethodInForce.class,
                        "leading-method-chosen", LeadingMethodChosen.class,
                        // of versions in which scoring-service read files itself; decision 0027
                        "judgement-import-started", JudgementImportStarted.class,
                        "judgement-import-ended", JudgementImportEnded.class),
                Dictionary.allBeside(ScoringService.class));
    }

    @Bean
    JudgementEvents judgementEvents(EventLog log) {
        return JudgementEvents.in(log);
    }

    @Bean
    Objections objections(Catalogue catalogue) {
        return new Objections(catalogue);
    }

    @Bean
    StoreJudgements storeJudgements(Appender appender, EventLog log) {
        return new StoreJudgements(appender, log);
    }

    @Bean
    Scored scoredJudgements(JdbcTemplate jdbc) {
        return new Scored(jdbc);
    }

    @Bean
    WhoOverrode whoOverrode(Environment environment) {
        return new WhoOverrode(environment);
    }

    /** Whoever acts on something that is somebody's judges its customer. */
    @Bean
    Targets whoAnswers(KnownToday known, KnownPeople people, Blocking blocking) {
        return new WhoAnswers(right -> true, "customerId", known::accountManagerOf, "customer", people, blocking);
    }
}

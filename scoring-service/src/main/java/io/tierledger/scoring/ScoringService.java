package io.tierledger.scoring;

import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.Dictionary;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.platform.wiring.PlatformConfiguration;
import io.tierledger.scoring.assessing.AssessingConfiguration;
import io.tierledger.scoring.assessing.Present;
import io.tierledger.scoring.current.CurrentScorecards;
import io.tierledger.scoring.current.ScorecardEndpoint;
import io.tierledger.scoring.drafting.CheckEndpoint;
import io.tierledger.scoring.drafting.DraftEndpoint;
import io.tierledger.scoring.drafting.Drafts;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.events.JudgementImportEnded;
import io.tierledger.scoring.events.JudgementImportStarted;
import io.tierledger.scoring.events.LeadingMethodChosen;
import io.tierledger.scoring.events.MethodDrafted;
import io.tierledger.scoring.events.MethodInForce;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.eventsourcing.JudgementAggregate;
import io.tierledger.scoring.eventsourcing.MethodAggregate;
import io.tierledger.scoring.judgements.JudgementEndpoint;
import io.tierledger.scoring.judgements.JudgementsOfAFile;
import io.tierledger.scoring.judgements.Objections;
import io.tierledger.scoring.judgements.Scored;
import io.tierledger.scoring.judgements.StoreJudgements;
import io.tierledger.scoring.measures.ReachedEndpoint;
import io.tierledger.scoring.measures.ValuationEndpoint;
import io.tierledger.scoring.measures.YearSumsEndpoint;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.methods.CountedKindsEndpoint;
import io.tierledger.scoring.methods.LeadingMethod;
import io.tierledger.scoring.methods.MethodsEndpoint;
import io.tierledger.scoring.methods.PublishPresets;
import io.tierledger.scoring.missing.AccountManagers;
import io.tierledger.scoring.missing.MissingEndpoint;
import io.tierledger.scoring.publishing.ScoreTranslation;
import io.tierledger.scoring.rehearsing.RehearsalEndpoint;
import io.tierledger.scoring.simulating.HindsightEndpoint;
import io.tierledger.scoring.simulating.ScoredPastEndpoint;
import java.time.Duration;
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
    AssessingConfiguration.class,
    JudgementAggregate.class,
    MethodAggregate.class,
    CheckEndpoint.class,
    DraftEndpoint.class,
    CountedKindsEndpoint.class,
    MethodsEndpoint.class,
    ScorecardEndpoint.class,
    JudgementEndpoint.class,
    JudgementsOfAFile.class,
    RehearsalEndpoint.class,
    ReachedEndpoint.class,
    ValuationEndpoint.class,
    YearSumsEndpoint.class,
    HindsightEndpoint.class,
    ScoredPastEndpoint.class,
    MissingEndpoint.class
})
public class ScoringService {

    @Bean
    EventNames eventNames() {
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
    Catalogue catalogue(EventLog log) {
        return new Catalogue(log);
    }

    @Bean
    Translation translation(Catalogue catalogue) {
        return new ScoreTranslation(catalogue);
    }

    @Bean
    PublishPresets publishPresets(Appender appender) {
        return new PublishPresets(appender);
    }

    @Bean
    LeadingMethod leadingMethod(Catalogue catalogue, Appender appender, EventLog log) {
        return new LeadingMethod(catalogue, appender, log);
    }

    @Bean
    Drafts drafts(EventLog log) {
        return new Drafts(log);
    }

    @Bean
    CurrentScorecards currentScorecards(EventLog log, Catalogue catalogue, Present present) {
        return new CurrentScorecards(log, catalogue, present);
    }

    @Bean
    AccountManagers accountManagers(Environment environment) {
        return new AccountManagers(environment, Duration.ofSeconds(2));
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
}

package io.tierledger.scoring.assessing;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.eventstore.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage and the questions that its memory answers. */
@Configuration(proxyBeanMethods = false)
public class AssessingConfiguration {
    /** A stage that nobody runs, as when both are tried without stores, has nothing to catch up with. */
    @Bean
    OpenPartitions<ScoringProcess> openPartitions(ObjectProvider<StageRunner> stage) {
        return new OpenPartitions<>(() -> stage.ifAvailable(StageRunner::requireCaughtUp));
    }

    @Bean
    Stage scored(Publications publications, OpenPartitions<ScoringProcess> open, TierledgerProperties properties) {
        return new ScoringStage(publications, open, properties);
    }

    @Bean
    Present present(OpenPartitions<ScoringProcess> open) {
        return new Present(open);
    }

    @Bean
    MissingJudgements missingJudgements(OpenPartitions<ScoringProcess> open) {
        return new MissingJudgements(open);
    }

    @Bean
    PastScorecards pastScorecards(OpenPartitions<ScoringProcess> open, EventLog log) {
        return new PastScorecards(open, new StoredJudgements(log));
    }

    @Bean
    TodaysRankings todaysRankings(OpenPartitions<ScoringProcess> open) {
        return new TodaysRankings(open);
    }

    @Bean
    Rehearsals rehearsals(
            Publications publications,
            OpenPartitions<ScoringProcess> open,
            TodaysRankings rankings,
            TierledgerProperties properties) {
        return new Rehearsals(publications, open, rankings, properties.currency());
    }

    @Bean
    Valuations valuations(OpenPartitions<ScoringProcess> open, TodaysRankings rankings) {
        return new Valuations(open, rankings);
    }

    @Bean
    YearSums yearSums(OpenPartitions<ScoringProcess> open) {
        return new YearSums(open);
    }
}

package io.tierledger.scoring.assessing;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.eventstore.EventLog;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage and the questions that its memory answers. */
@Configuration(proxyBeanMethods = false)
public class AssessingConfiguration {
    private static final Set<String> JUDGED = Set.of("criterion-judged");

    @Bean
    OpenPartitions openPartitions() {
        return new OpenPartitions();
    }

    @Bean
    Stage scored(Publications publications, OpenPartitions open, TierledgerProperties properties) {
        return new ScoringStage(publications, open, properties);
    }

    @Bean
    Present present(OpenPartitions open) {
        return new Present(open);
    }

    @Bean
    MissingJudgements missingJudgements(OpenPartitions open) {
        return new MissingJudgements(open);
    }

    @Bean
    PastScorecards pastScorecards(OpenPartitions open, EventLog log) {
        return new PastScorecards(open, (position, limit) -> log.after(position, limit, JUDGED));
    }

    @Bean
    TodaysRankings todaysRankings(OpenPartitions open) {
        return new TodaysRankings(open);
    }

    @Bean
    Rehearsals rehearsals(
            Publications publications, OpenPartitions open, TodaysRankings rankings, TierledgerProperties properties) {
        return new Rehearsals(publications, open, rankings, properties.currency());
    }

    @Bean
    Valuations valuations(OpenPartitions open, TodaysRankings rankings) {
        return new Valuations(open, rankings);
    }

    @Bean
    YearSums yearSums(OpenPartitions open) {
        return new YearSums(open);
    }
}

package io.tierledger.tier;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.tier.asking.Known;
import io.tierledger.tier.asking.Today;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.counts.CountsProjection;
import io.tierledger.tier.counts.Moves;
import io.tierledger.tier.counts.MovesProjection;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.directory.DirectoryProjection;
import io.tierledger.tier.neighbours.Existing;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.policies.PoliciesProjection;
import io.tierledger.tier.standings.Standings;
import io.tierledger.tier.standings.StandingsProjection;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is kept for questions, and how it is read. */
@Configuration(proxyBeanMethods = false)
class ReadModels {
    @Bean
    Projection policiesProjection() {
        return new PoliciesProjection();
    }

    @Bean
    Projection standingsProjection() {
        return new StandingsProjection();
    }

    @Bean
    Projection directoryProjection() {
        return new DirectoryProjection();
    }

    @Bean
    Projection countsProjection() {
        return new CountsProjection();
    }

    @Bean
    Projection movesProjection() {
        return new MovesProjection();
    }

    @Bean
    Moves moves(MongoDatabase database) {
        return new Moves(database);
    }

    @Bean
    Policies policies(MongoDatabase database, Projections projections) {
        return new Policies(database, projections::position);
    }

    @Bean
    Standings standings(MongoDatabase database) {
        return new Standings(database);
    }

    @Bean
    CustomerDirectory customerDirectory(MongoDatabase database) {
        return new CustomerDirectory(database);
    }

    @Bean
    Known known(Policies policies, CustomerDirectory directory, Existing existing) {
        return new Known(policies, directory, existing);
    }

    @Bean
    Today today(Counts counts, Clock wallClock, TierledgerProperties properties) {
        return new Today(counts::businessDate, wallClock, properties.zone());
    }

    @Bean
    Counts counts(MongoDatabase database) {
        return new Counts(database);
    }
}

package io.tierledger.platform.watching;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.CatchingUp;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What watches a service, and where it is read: {@code /actuator/health} and its groups, {@code /actuator/prometheus}. */
@Configuration(proxyBeanMethods = false)
public class Watching {
    @Bean(destroyMethod = "close")
    StoreWatch storeWatch(
            TierledgerProperties properties,
            DataSourceProperties postgres,
            MongoDatabase mongo,
            KafkaConnections kafka) {
        StoreWatch watch = new StoreWatch(
                properties.service(),
                List.of(new PostgresStore(postgres), new MongoStore(mongo), new KafkaStore(kafka)));
        watch.start();
        return watch;
    }

    @Bean
    StandingStill standingStill(List<Watched> parts) {
        return new StandingStill(parts);
    }

    @Bean(initMethod = "start", destroyMethod = "close", defaultCandidate = false)
    Loop standingStillLoop(TierledgerProperties properties, StandingStill standing) {
        return Loop.pausing(properties.service() + "-standing-still", Duration.ofSeconds(5), standing::look);
    }

    @Bean
    HealthIndicator postgresqlHealthIndicator(StoreWatch watch) {
        return Told.required(watch, "postgresql");
    }

    @Bean
    HealthIndicator mongodbHealthIndicator(StoreWatch watch) {
        return Told.required(watch, "mongodb");
    }

    /** Without Kafka orders are still accepted and questions answered; only what follows from them waits. */
    @Bean
    HealthIndicator kafkaHealthIndicator(StoreWatch watch) {
        return Told.dispensable(watch, "kafka");
    }

    @Bean
    HealthIndicator catchingUpHealthIndicator(CatchingUp catchingUp, List<Following> following) {
        return () -> Told.catchingUp(catchingUp.isReady(), following.stream().allMatch(Following::caughtUp));
    }

    @Bean
    HealthIndicator standingStillHealthIndicator(StandingStill standing) {
        return () -> Told.standing(standing.still());
    }

    @Bean
    MeterBinder watchedGauges(StoreWatch watch, StandingStill standing) {
        return registry -> {
            watch.names()
                    .forEach(store -> Gauge.builder(
                                    "tierledger.store.silent",
                                    watch,
                                    w -> w.silent(store).toMillis() / 1000.0)
                            .description("for how long a store has not answered")
                            .baseUnit("seconds")
                            .tag("store", store)
                            .register(registry));
            standing.watched()
                    .forEach(moving -> Gauge.builder(
                                    "tierledger.standing.still",
                                    moving,
                                    m -> m.still().toMillis() / 1000.0)
                            .description("for how long a part of the service has not come to the end of a step")
                            .baseUnit("seconds")
                            .tag("part", moving.name())
                            .register(registry));
        };
    }
}

package io.tierledger.platform.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.StoreSettings;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.access.AccessConfiguration;
import io.tierledger.platform.accesslog.AccessLogConfiguration;
import io.tierledger.platform.consuming.Forgets;
import io.tierledger.platform.consuming.Settler;
import io.tierledger.platform.consuming.Stage;
import io.tierledger.platform.consuming.StageRunner;
import io.tierledger.platform.consuming.StateStore;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.identity.ReadModelsIdentity;
import io.tierledger.platform.identity.StoreIdentity;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.proving.LedgerConfiguration;
import io.tierledger.platform.publishing.Publisher;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.platform.room.Room;
import io.tierledger.platform.watching.Following;
import io.tierledger.platform.watching.Watching;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.CatchingUp;
import io.tierledger.platform.web.Telling;
import io.tierledger.platform.web.WebConfiguration;
import io.tierledger.platform.web.describing.DescribingConfiguration;
import io.tierledger.platform.web.files.FilesConfiguration;
import io.tierledger.platform.web.repeating.MovingAnswers;
import io.tierledger.platform.web.repeating.RepeatedWrites;
import io.tierledger.platform.web.repeating.StoredAnswers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything a service gets by importing one class; what it supplies itself is listed in docs/how-a-service-is-built.md. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:platform.properties")
@EnableConfigurationProperties(TierledgerProperties.class)
@Import({
    EventStoreConfiguration.class,
    WebConfiguration.class,
    AccessConfiguration.class,
    AccessLogConfiguration.class,
    DescribingConfiguration.class,
    FilesConfiguration.class,
    LedgerConfiguration.class,
    Running.class,
    Watching.class
})
public class PlatformConfiguration {

    @Bean
    Clock wallClock() {
        return Clock.systemUTC();
    }

    /** Nobody crashes on purpose outside tests, which give a bean of their own. */
    @Bean
    @Fallback
    CrashPoints noCrashPoints() {
        return point -> {};
    }

    /** Event loops of this service's own: the shared ones end with the first service of a JVM that stops. */
    @Bean
    ReactorResourceFactory reactorResources() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setShutdownQuietPeriod(Duration.ZERO);
        resources.setShutdownTimeout(Duration.ofSeconds(1));
        return resources;
    }

    @Bean
    KafkaConnections kafkaConnections(TierledgerProperties properties) {
        return new KafkaConnections(properties.kafka());
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(TierledgerProperties properties) {
        return MongoClients.create(StoreSettings.mongodb(properties.mongodb()));
    }

    @Bean
    MongoDatabase readModels(MongoClient client, TierledgerProperties properties) {
        return client.getDatabase(properties.database());
    }

    /** Migrations take as long as they take: a table of many events is not altered within the limit of a question. */
    @Bean
    FlywayConfigurationCustomizer patientMigrations(DataSourceProperties main) {
        return flyway -> flyway.dataSource(StoreSettings.patient(main)).javaMigrations(new MovingAnswers());
    }

    @Bean(destroyMethod = "close")
    Blocking blocking(TierledgerProperties properties) {
        return new Blocking(properties.service() + "-blocking", 16, 2_000);
    }

    @Bean
    RepeatedWrites repeatedWrites(JdbcTemplate jdbc, Blocking blocking, Telling telling) {
        return new RepeatedWrites(new StoredAnswers(jdbc), blocking, telling);
    }

    @Bean
    Projections projections(
            TierledgerProperties properties,
            List<Projection> projections,
            EventLog log,
            MongoDatabase database,
            CrashPoints crashPoints) {
        return new Projections(properties.service(), projections, log, database, crashPoints);
    }

    @Bean
    StoreIdentity storeIdentity(
            TierledgerProperties properties,
            JdbcTemplate jdbc,
            @Value("${tierledger.installation:}") String installation) {
        return new StoreIdentity(properties.service(), jdbc, installation);
    }

    @Bean
    ReadModelsIdentity readModelsIdentity(MongoDatabase database, StoreIdentity identity, EventLog log) {
        return new ReadModelsIdentity(database, identity, log);
    }

    @Bean
    Publisher publisher(
            TierledgerProperties properties,
            Translation translation,
            EventLog log,
            JdbcTemplate jdbc,
            KafkaConnections kafka,
            CrashPoints crashPoints,
            StoreIdentity identity,
            Room room) {
        return new Publisher(
                properties.service(),
                translation,
                log,
                jdbc,
                kafka,
                EventStoreConfiguration.STORED_JSON,
                crashPoints,
                identity,
                room);
    }

    /** The runner of the service's stage; no bean where the service is no stage. */
    @Bean
    @Nullable
    StageRunner stageRunner(
            Optional<Stage> stage,
            Appender appender,
            EventLog log,
            JdbcTemplate jdbc,
            MongoDatabase database,
            KafkaConnections kafka,
            TierledgerProperties properties,
            CrashPoints crashPoints,
            List<Forgets> forgetting) {
        StateStore states = new StateStore(database, crashPoints);
        return stage.map(s -> new StageRunner(
                        s,
                        appender,
                        log,
                        jdbc,
                        states,
                        kafka,
                        EventStoreConfiguration.STORED_JSON,
                        properties,
                        crashPoints,
                        forgetting))
                .orElse(null);
    }

    @Bean
    @Nullable
    Settler settler(
            Optional<Stage> stage,
            TierledgerProperties properties,
            Appender appender,
            EventLog log,
            JdbcTemplate jdbc,
            Projections projections) {
        return stage.map(s -> new Settler(s, properties.service(), appender, log, jdbc, projections))
                .orElse(null);
    }

    @Bean
    CatchingUp catchingUp(List<Following> following, Projections projections, EventLog log) {
        long[] atStart = {-1};
        return new CatchingUp(() -> {
            if (atStart[0] < 0) {
                atStart[0] = log.lastPosition();
            }
            return projections.position() >= atStart[0] && following.stream().allMatch(Following::caughtUp);
        });
    }
}

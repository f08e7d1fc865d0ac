package io.tierledger.specification.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.specification.StallingProxy;
import java.net.URI;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fault 36: a store accepts connections and says nothing. Calls end, health says which store, and all goes on when it answers. */
class AStoreThatNeverAnswersTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static EmbeddedStores stores;
    private static StallingProxy postgres;
    private static StallingProxy mongo;
    private static ServiceUnderTest service;
    private static String throughTheProxy;
    private static String mongoThroughTheProxy;

    @BeforeAll
    static void start() {
        stores = EmbeddedStores.inTemporaryDirectory();
        String jdbc = stores.jdbcUrl("tierledger_tally");
        int postgresPort = URI.create(jdbc.substring("jdbc:".length())).getPort();
        int mongoPort = URI.create(stores.mongo()).getPort();
        postgres = StallingProxy.to(postgresPort);
        mongo = StallingProxy.to(mongoPort);
        Map<String, String> properties = new HashMap<>();
        throughTheProxy = jdbc.replace(":" + postgresPort, ":" + postgres.port());
        properties.put("spring.datasource.url", throughTheProxy);
        mongoThroughTheProxy = stores.mongo().replace(":" + mongoPort, ":" + mongo.port());
        properties.put("tierledger.mongodb", mongoThroughTheProxy);
        properties.put("tierledger.save-state-every", "PT1S");
        service = ServiceUnderTest.startOn(stores, Tally.Service.class, "tally", properties);
    }

    @AfterAll
    static void stop() {
        service.close();
        postgres.close();
        mongo.close();
        stores.close();
    }

    @Test
    void mongodb_is_named_calls_end_and_the_stage_goes_on() {
        survives(
                mongo,
                "mongodb",
                () -> service.bean(MongoDatabase.class)
                        .getCollection("anything")
                        .find()
                        .first());
    }

    @Test
    void postgresql_is_named_calls_end_and_the_stage_goes_on() {
        survives(postgres, "postgresql", () -> service.events().lastPosition());
    }

    /** The twin: drivers as they come wait for as long as the store is silent. */
    @Test
    void without_limits_the_same_calls_do_not_end() throws Exception {
        try (var threads = Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().factory());
                var client = MongoClients.create(mongoThroughTheProxy);
                var connection = DriverManager.getConnection(throughTheProxy);
                var statement = connection.createStatement()) {
            client.getDatabase("any").runCommand(new Document("ping", 1));
            postgres.stall();
            mongo.stall();
            Future<?> select = threads.submit(() -> statement.execute("select 1"));
            Future<?> ping = threads.submit(() -> client.getDatabase("any").runCommand(new Document("ping", 1)));
            TimeUnit.SECONDS.sleep(LIMIT.toSeconds() + 1);
            assertThat(List.of(select.state(), ping.state())).containsOnly(Future.State.RUNNING);
            postgres.goOn();
            mongo.goOn();
        } finally {
            postgres.goOn();
            mongo.goOn();
        }
    }

    private static void survives(StallingProxy proxy, String store, Runnable call) {
        count(store, 1);
        proxy.stall();
        try {
            long before = System.nanoTime();
            assertThat(catchThrowable(call::run)).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LIMIT);
            service.publish(Tally.SOURCE, store, new Tally.Added(store, 1));
            ServiceUnderTest.await("health names " + store, () -> isSilent("/actuator/health", store));
            assertThat(isSilent("/actuator/health/readiness", store)).isTrue();
            assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            proxy.goOn();
        }
        count(store, 1);
        ServiceUnderTest.await("counted all", () -> counted(store) == 3);
        ServiceUnderTest.await(
                "ready again", () -> service.get("/actuator/health").statusCode() == 200);
    }

    private static boolean isSilent(String path, String store) {
        var health = service.get(path);
        return health.statusCode() == 503
                && health.body()
                        .replaceAll("\\s", "")
                        .contains("\"" + store + "\":{\"details\":{\"code\":\"not-answering\"");
    }

    private static void count(String key, int amount) {
        service.publish(Tally.SOURCE, key, new Tally.Added(key, amount));
    }

    private static int counted(String key) {
        return service.events().stream("tally:" + key).size();
    }
}

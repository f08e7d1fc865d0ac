package io.tierledger.specification;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.rights.Rights;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One service as it runs in production, on embedded stores of its own, with a free port on 127.0.0.1. */
public final class ServiceUnderTest implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Class<?> service;
    private final String name;
    private final Map<String, String> properties;
    private final EmbeddedStores stores;
    private final boolean ownsStores;
    private final UpstreamMessages upstream;
    private final TestKeys keys;
    private final TestIssuer issuer = new TestIssuer();
    private ConfigurableApplicationContext context;

    private ServiceUnderTest(
            Class<?> service, String name, Map<String, String> properties, EmbeddedStores stores, boolean ownsStores) {
        this.service = service;
        this.name = name;
        this.properties = properties;
        this.stores = stores;
        this.ownsStores = ownsStores;
        this.upstream = new UpstreamMessages(stores.kafka());
        this.keys = new TestKeys(stores);
        this.context = run();
    }

    /** Starts a service, for example {@code start(TierService.class, "tier")}, and waits until it has caught up. */
    public static ServiceUnderTest start(Class<?> service, String name) {
        return start(service, name, Map.of());
    }

    public static ServiceUnderTest start(Class<?> service, String name, Map<String, String> properties) {
        return new ServiceUnderTest(service, name, properties, EmbeddedStores.inTemporaryDirectory(), true)
                .awaitReady();
    }

    /** As above on stores that the test owns and closes. */
    public static ServiceUnderTest startOn(
            EmbeddedStores stores, Class<?> service, String name, Map<String, String> properties) {
        return new ServiceUnderTest(service, name, properties, stores, false).awaitReady();
    }

    private ConfigurableApplicationContext run() {
        Map<String, Object> all = new HashMap<>();
        all.put("spring.config.name", name + "-service");
        all.put("tierledger.service", name);
        all.put("tierledger.kafka", stores.kafka());
        all.put("tierledger.mongodb", stores.mongo());
        all.put("spring.datasource.url", stores.jdbcUrl("tierledger_" + name));
        all.put("tierledger.keys.url", keys.url());
        all.put("tierledger.access-log.url", stores.jdbcUrl("tierledger_access"));
        all.put("tierledger.keys.master", keys.master().toString());
        all.put("tierledger.ledger.directory", ""); // a test that wants one says where
        all.put("tierledger.sign-in.services-key", TestTokens.SERVICES_KEY.toString());
        all.putAll(issuer.settings());
        for (String other : List.of("customer", "scoring", "tier", "engagement")) {
            all.put("tierledger.services." + other, QuietNeighbours.url());
        }
        all.put("server.address", "127.0.0.1");
        all.put("server.port", "0");
        all.put("spring.main.banner-mode", "off");
        all.put("spring.jmx.enabled", "false");
        all.putAll(properties);
        String[] arguments = all.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(service)
                .web(WebApplicationType.REACTIVE)
                .initializers(this::takeTypedUsers)
                .run(arguments);
    }

    private void takeTypedUsers(ConfigurableApplicationContext starting) {
        GenericApplicationContext beans = (GenericApplicationContext) starting;
        beans.registerBean("typedUsers", TypedUsers.class, () -> new TypedUsers(issuer));
        beans.registerBean("withoutAName", TypedUsers.WithoutAName.class, TypedUsers.WithoutAName::new);
    }

    private ServiceUnderTest awaitReady() {
        try {
            await("the service answers", () -> get("/actuator/health").statusCode() == 200 && !isCatchingUp());
        } catch (ConditionTimeoutException late) {
            throw new IllegalStateException(
                    "not ready: health %s, api %s%n%s"
                            .formatted(
                                    get("/actuator/health").body(), get("/api/").body(), threads()),
                    late);
        }
        return this;
    }

    private static String threads() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
                .filter(thread -> !thread.getThreadName().startsWith("data-plane"))
                .map(ThreadInfo::toString)
                .collect(Collectors.joining());
    }

    private boolean isCatchingUp() {
        return get("/api/").statusCode() == 503;
    }

    /** Stops the service in an orderly way and starts it again on the same stores. */
    public void restart() {
        context.close();
        context = run();
        awaitReady();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    /** Any call with a token, or with none where it is empty. */
    public HttpResponse<String> as(String token, String method, String path, String body) {
        return token.isEmpty()
                ? call(method, path, body, TypedUsers.AS_IS, "true")
                : call(method, path, body, "Authorization", "Bearer " + token);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url(path))));
    }

    /** Any call with a JSON body; {@code headers} are name, value, name, value. */
    public HttpResponse<String> call(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends an event as the stage before would; the customer it is about has a key by then. */
    public long publish(String topic, String key, PublishedEvent event) {
        upstream.ensure(topic);
        keys.madeFor(key);
        return upstream.publish(topic, key, event);
    }

    public long publishToAll(String topic, PublishedEvent event) {
        upstream.ensure(topic);
        return upstream.publishToAll(topic, event);
    }

    public UpstreamMessages upstream() {
        return upstream;
    }

    public EventLog events() {
        return context.getBean(EventLog.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Every route it serves has its right, and every right its route. */
    public void servesWhatTheTableOfRightsHas() {
        RightsOfRoutes.hold(Rights.of(name), ServedRoutes.of(context));
    }

    /** Whose tokens of persons it believes. */
    public TestIssuer issuer() {
        return issuer;
    }

    /** Every route answers every role, and nobody, as the table of rights says. */
    public void letsInWhomTheTableOfRightsSays() {
        EveryRouteAsEverybody.ask(this, ServedRoutes.of(context));
    }

    /** What stands in the access log, the oldest first: {@code person:anna receipt GET /api/… {K1} 1 answered}. */
    public List<String> accesses() {
        return new JdbcTemplate(new DriverManagerDataSource(stores.jdbcUrl("tierledger_access")))
                .query("""
                        select concat_ws(' ', who, act, route, customers::text, count::text, outcome)
                        from access order by at, id""", (row, number) -> row.getString(1));
    }

    /** Its short name: {@code tier}. */
    public String name() {
        return name;
    }

    public EmbeddedStores stores() {
        return stores;
    }

    /** All events of the store, from the first. */
    public List<StoredEvent> allEvents() {
        List<StoredEvent> all = new ArrayList<>();
        List<StoredEvent> page = events().after(0, 1_000);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = events().after(page.getLast().position(), 1_000);
        }
        return all;
    }

    /** Waits until the store's events are as wanted, 30 s at most, and answers them. */
    public List<StoredEvent> awaitEvents(Predicate<List<StoredEvent>> wanted) {
        await("events", () -> wanted.test(allEvents()));
        return allEvents();
    }

    /** Waits until at least {@code count} events of a stored name are there, 30 s at most, and answers them. */
    public List<StoredEvent> awaitEvents(String name, int count) {
        return awaitEvents(
                        all -> all.stream().filter(e -> e.name().equals(name)).count() >= count)
                .stream()
                .filter(e -> e.name().equals(name))
                .toList();
    }

    /** Waits for anything, 30 s at most. */
    public static void await(String what, BooleanSupplier condition) {
        org.awaitility.Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(25))
                .ignoreExceptions()
                .until(condition::getAsBoolean);
    }

    @Override
    public void close() {
        context.close();
        upstream.close();
        issuer.close();
        if (ownsStores) {
            stores.close();
        }
    }
}

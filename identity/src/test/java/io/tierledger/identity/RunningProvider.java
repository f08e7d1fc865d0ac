package io.tierledger.identity;

import io.tierledger.embedded.EmbeddedStores;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ConfigurableApplicationContext;

/** The real provider on a free port. */
final class RunningProvider implements AutoCloseable {
    static final String SECRET = "a-secret-of-this-test";
    static final OneClickPeople PEOPLE = new OneClickPeople(List.of(
            new Person("anouk.visser", "Anouk Visser", List.of("account-manager"), List.of("Noord"), "AM01"),
            new Person("paul.dekker", "Paul <Dekker>", List.of("policy-owner"), List.of(), null)));

    private final List<SignInSeen> seen;
    private final ConfigurableApplicationContext context;

    private RunningProvider(List<SignInSeen> seen, ConfigurableApplicationContext context) {
        this.seen = seen;
        this.context = context;
    }

    static RunningProvider start(EmbeddedStores stores, String database, Path keys, OneClickPeople people) {
        List<SignInSeen> seen = new CopyOnWriteArrayList<>();
        return new RunningProvider(
                seen,
                Identity.start(
                        people,
                        seen::add,
                        List.of(
                                "--server.port=0",
                                "--spring.datasource.url=" + stores.jdbcUrl(database),
                                "--tierledger.hosts=tiers.example.com",
                                "--tierledger.identity.keys=" + keys,
                                "--tierledger.identity.services-key=" + keys.resolve("services"),
                                "--tierledger.identity.client-secret=" + SECRET)));
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What its witness was told so far, in order. */
    List<SignInSeen> seen() {
        return List.copyOf(seen);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

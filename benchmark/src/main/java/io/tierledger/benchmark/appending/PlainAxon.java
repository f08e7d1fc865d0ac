package io.tierledger.benchmark.appending;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;

/** The other baseline: Axon as its reference guide sets it up on JDBC, one command per transaction. */
final class PlainAxon implements AutoCloseable {
    /** Enough for commits of different threads to share a flush of the disk. */
    static final int THREADS = 16;

    private final HikariDataSource connections = new HikariDataSource();
    private final Configuration axon;

    PlainAxon(String jdbcUrl) throws Exception {
        connections.setJdbcUrl(jdbcUrl);
        connections.setMaximumPoolSize(THREADS + 4);
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(AxonSetUp.TABLES);
        }
        axon = AxonSetUp.on(connections);
        axon.start();
    }

    /** Sends commands to {@code streams} things from {@link #THREADS} threads at once; each command appends one event. */
    void send(int commands, int streams) throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                all.add(() -> sendFrom(first, commands, streams));
            }
            for (Future<Boolean> sent : senders.invokeAll(all)) {
                sent.get(1, TimeUnit.HOURS);
            }
        }
    }

    /** A thing belongs to one thread, so that no two commands meet in it. */
    private boolean sendFrom(int thread, int commands, int streams) {
        for (int i = 0; i < commands; i++) {
            int thing = i % streams;
            if (thing % THREADS == thread) {
                Object command = i < streams ? new Thing.Begin("T" + thing, i) : new Thing.GoOn("T" + thing, i);
                axon.commandGateway().sendAndWait(command, 30, TimeUnit.SECONDS);
            }
        }
        return true;
    }

    @Override
    public void close() {
        axon.shutdown();
        connections.close();
    }
}

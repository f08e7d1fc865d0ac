package io.tierledger.platform.eventstore;

import io.tierledger.platform.watching.Attempts;
import io.tierledger.platform.watching.Watched;
import io.tierledger.platform.web.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a store. It takes the append lock as the first statement of every transaction, writes what is waiting in the
 * interactive lane first and then bulk work, commits once for all of it, and answers each. Positions are therefore given out in
 * commit order and no reader can ever miss one (docs/architecture.md, "The event store").
 */
public final class Appender implements AutoCloseable, Watched {
    /** Most events of one bulk work when nobody is waiting interactively, and when somebody is. */
    static final int BULK = 2_000;

    static final int BULK_WHILE_INTERACTIVE = 250;
    private static final int SMALLEST = 50;
    private static final int INTERACTIVE_AT_ONCE = 500;
    private static final int BULK_SECONDS = 30;
    private static final int INTERACTIVE_SECONDS = 10;
    private static final int WAITING_AT_MOST = 20_000;
    private static final Logger log = LoggerFactory.getLogger(Appender.class);

    private final TransactionRunner transactions;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingToDo = lock.newCondition();
    private final ArrayDeque<Pending<?>> interactive = new ArrayDeque<>();
    private final ArrayDeque<Pending<?>> bulk = new ArrayDeque<>();
    private final Thread thread;
    private final Attempts attempts;
    private final Runnable room;
    private boolean closed;
    private long lastInteractive;
    /** Halved when a transaction fails (on a slow machine it may take longer than the server allows), and slowly grown again. */
    private int most = BULK;

    /**
     * Work done under the append lock: reads, decides and appends at most {@code budget} events. It is done again where another work
     * of its transaction could not be stored, so it changes nothing outside the transaction.
     */
    @FunctionalInterface
    public interface Work<R> {
        R write(WriteTransaction transaction, int budget);
    }

    public Appender(String name, TransactionRunner transactions) {
        this(name, transactions, () -> {});
    }

    /** Of a store that no service uses now. */
    public static Appender alone(String name, DataSource connections, EventCatalogue catalogue) {
        return new Appender(name, new TransactionRunner(connections, catalogue, new EventFeed()));
    }

    /** @param room throws when there is no room for more events */
    public Appender(String name, TransactionRunner transactions, Runnable room) {
        this.room = room;
        this.transactions = transactions;
        this.attempts = new Attempts(name + "-appender");
        this.thread = Thread.ofPlatform().name(name + "-appender").start(this::run);
    }

    /** Appends a batch or one part of a longer work; blocks until it is committed, at most 30 s. */
    public <R> R write(Work<R> work) {
        return submit(bulk, work, BULK_SECONDS);
    }

    /** As {@link #write}, ahead of all bulk work and for at most 10 s: somebody is waiting for the answer. */
    public <R> R writeNow(Work<R> work) {
        return submit(interactive, work, INTERACTIVE_SECONDS);
    }

    /** One event as {@link #writeNow}, whatever stands before it; answers its position. */
    public long storeNow(NewEvent event) {
        return writeNow((transaction, budget) -> transaction.append(event));
    }

    private <R> R submit(ArrayDeque<Pending<?>> lane, Work<R> work, int seconds) {
        room.run();
        Pending<R> pending = new Pending<>(work, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the store is closing");
            }
            if (lane.size() >= WAITING_AT_MOST) {
                throw busy();
            }
            lane.add(pending);
            somethingToDo.signal();
        } finally {
            lock.unlock();
        }
        return pending.await(seconds);
    }

    private void run() {
        while (true) {
            List<Pending<?>> group = new ArrayList<>();
            int budget;
            lock.lock();
            try {
                while (interactive.isEmpty() && bulk.isEmpty()) {
                    if (closed) {
                        return;
                    }
                    somethingToDo.awaitUninterruptibly();
                }
                while (!interactive.isEmpty() && group.size() < INTERACTIVE_AT_ONCE) {
                    group.add(interactive.poll());
                }
                if (!group.isEmpty()) {
                    lastInteractive = System.nanoTime();
                }
                boolean interactiveIsAbout = System.nanoTime() - lastInteractive < TimeUnit.MILLISECONDS.toNanos(50);
                budget = Math.min(most, interactiveIsAbout ? BULK_WHILE_INTERACTIVE : BULK);
                if (!bulk.isEmpty()) {
                    group.add(bulk.poll());
                }
            } finally {
                lock.unlock();
            }
            write(group, budget);
        }
    }

    private void write(List<Pending<?>> group, int budget) {
        try {
            attempts.begins();
            transactions.inOneTransaction(group, budget);
            attempts.succeeded();
            most = Math.min(BULK, most + 50);
        } catch (RuntimeException | Error failure) {
            attempts.failed();
            most = Math.max(SMALLEST, most / 2);
            if (group.size() > 1 && OwnReason.has(failure)) {
                log.debug("{} appends failed together and are tried one by one", group.size(), failure);
                group.stream().filter(Pending::isOpen).forEach(pending -> write(List.of(pending), budget));
            } else {
                group.forEach(pending -> pending.fail(failure));
            }
        }
    }

    @Override
    public Collection<Attempts> moving() {
        return List.of(attempts);
    }

    /** 503: others were faster each time. */
    public static Refused busy() {
        return new Refused(503, "store-busy", "The event store is busy; try again.", Map.of("retryAfter", 1));
    }

    /** Writes what is waiting and stops. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            somethingToDo.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** One work and the answer it waits for. */
    static final class Pending<R> {
        private final Work<R> work;
        private final CompletableFuture<R> answer;
        private Runnable onCommit = () -> {};

        Pending(Work<R> work, CompletableFuture<R> answer) {
            this.work = work;
            this.answer = answer;
        }

        void write(WriteTransaction transaction, int budget) {
            R result = work.write(transaction, budget);
            onCommit = () -> answer.complete(result);
        }

        /** Whether it was neither stored nor refused yet. */
        boolean isOpen() {
            return !answer.isDone();
        }

        void committed() {
            onCommit.run();
        }

        void fail(Throwable failure) {
            onCommit = () -> {};
            answer.completeExceptionally(failure);
        }

        R await(int seconds) {
            try {
                return answer.get(seconds, TimeUnit.SECONDS);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IllegalStateException("append failed", failed.getCause());
            } catch (TimeoutException late) {
                throw busy();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for an append", stopping);
            }
        }
    }
}

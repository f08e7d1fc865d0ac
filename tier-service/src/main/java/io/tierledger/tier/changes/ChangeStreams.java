package io.tierledger.tier.changes;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Reach;
import io.tierledger.tier.directory.AnsweringNow;
import io.tierledger.tier.directory.AnsweringNow.Whose;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.receipts.ChangeReceipt;
import io.tierledger.tier.receipts.ShownReceipts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** One tail of the store feeds all subscribers; it follows the read models and renders each change once. */
final class ChangeStreams implements OlderChanges, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChangeStreams.class);
    private static final String ERASED = PublishedEvent.typeOf(SubjectErased.class);
    private static final int PAGE = 1_000;
    private static final int OLDER_PAGE = 256;
    private static final int KEPT = 8_192;
    /** Names and texts are asked of neighbours, and waited for: what Reactor makes by a name alone may not wait. */
    private static final ThreadFactory MAY_WAIT =
            Thread.ofPlatform().daemon().name("tier-changes").factory();

    private final EventLog events;
    private final Projections projections;
    private final Blocking blocking;
    private final ShownReceipts shown;
    private final JsonMapper json;
    private final RecentChanges recent = new RecentChanges(KEPT);
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final CustomerDirectory directory;
    private final @Nullable AnsweringNow answering;
    private final Duration heartbeat;
    private Disposable.Composite running = Disposables.composite();
    private volatile boolean isRunning;

    /** @param isApart whether customers are kept apart, so that each is shown to some readers only */
    ChangeStreams(
            EventLog events,
            Projections projections,
            Blocking blocking,
            ShownReceipts shown,
            JsonMapper json,
            CustomerDirectory directory,
            boolean isApart,
            Duration heartbeat) {
        this.events = events;
        this.projections = projections;
        this.blocking = blocking;
        this.shown = shown;
        this.json = json;
        this.directory = directory;
        this.answering = isApart ? new AnsweringNow(directory) : null;
        this.heartbeat = heartbeat;
    }

    @Override
    public void start() {
        Scheduler tail = Schedulers.newSingle(MAY_WAIT);
        running = Disposables.composite(
                projections.positions().publishOn(tail, 1).subscribe(this::follow),
                Flux.interval(heartbeat).onBackpressureDrop().subscribe(beat -> subscribers.forEach(Subscriber::beat)),
                tail);
        isRunning = true;
    }

    @Override
    public void stop() {
        running.dispose();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** After the read models have started, so that their position is known. */
    @Override
    public int getPhase() {
        return 1_100;
    }

    /** Frames for one connection; {@code after} null begins now, or {@code last} changes ago. */
    Flux<byte[]> subscribe(ChangeFilter filter, Supplier<Reach> reach, @Nullable Long after, int last) {
        return last == 0
                ? subscribe(filter, reach, after)
                : blocking.call(() -> positionBefore(last, filter, directory.within(reach.get())))
                        .flatMapMany(position -> subscribe(filter, reach, position));
    }

    private long positionBefore(int last, ChangeFilter filter, Reached whose) {
        return new LastChanges(events)
                .positionBefore(
                        last,
                        change -> filter.wants(change) && whose.covers(change.customerId()),
                        projections.position());
    }

    private Flux<byte[]> subscribe(ChangeFilter filter, Supplier<Reach> reach, @Nullable Long after) {
        return Flux.create(
                sink -> {
                    Subscriber subscriber = add(sink, filter, reach, after);
                    sink.onDispose(() -> subscribers.remove(subscriber));
                    sink.next(ChangeFrame.CONNECTED);
                    sink.onRequest(demand -> subscriber.turn());
                },
                FluxSink.OverflowStrategy.BUFFER);
    }

    /** Nobody is added while the tail finds that nobody is there and lets go of what it kept. */
    private Subscriber add(FluxSink<byte[]> sink, ChangeFilter filter, Supplier<Reach> reach, @Nullable Long after) {
        synchronized (subscribers) {
            if (subscribers.isEmpty()) {
                forget();
            }
            long from = after == null ? projections.position() : after;
            Subscriber subscriber = new Subscriber(sink, filter, reach, from, recent, this);
            subscribers.add(subscriber);
            return subscriber;
        }
    }

    private void forget() {
        if (answering != null) {
            answering.forget();
        }
    }

    private boolean rests(long shown) {
        synchronized (subscribers) {
            if (subscribers.isEmpty()) {
                recent.restart(shown);
                forget();
                return true;
            }
            return false;
        }
    }

    int subscribers() {
        return subscribers.size();
    }

    private void follow(long shown) {
        try {
            if (rests(shown)) {
                return;
            }
            while (recent.reached() < shown) {
                List<StoredEvent> page = events.after(recent.reached(), PAGE);
                page = page.stream().filter(event -> event.position() <= shown).toList();
                if (answering != null) {
                    answering.follow(page);
                }
                recent.add(render(page), page.isEmpty() ? shown : page.getLast().position());
                if (page.stream().anyMatch(ChangeStreams::saysThatSomebodyWasErased)) {
                    recent.restart(recent.reached());
                }
                subscribers.forEach(Subscriber::turn);
            }
        } catch (RuntimeException unread) {
            log.warn("the tail of tier changes could not read; subscribers wait for the next position", unread);
        }
    }

    /** Names stand in what was rendered before it; whoever still wants that has it rendered anew. */
    private static boolean saysThatSomebodyWasErased(StoredEvent stored) {
        return stored.event() instanceof Relayed relayed && relayed.type().equals(ERASED);
    }

    @Override
    public void read(long position, Reader reader) {
        long upTo = recent.reached();
        blocking.call(() -> older(position, upTo)).subscribe(frames -> reader.accept(frames, upTo), busy -> {
            log.debug("older changes could not be read now", busy);
            Schedulers.parallel().schedule(() -> reader.accept(null, position), 500, TimeUnit.MILLISECONDS);
        });
    }

    private List<ChangeFrame> older(long position, long upTo) {
        return render(events.after(position, OLDER_PAGE, ChangeFilter.NAMES).stream()
                .filter(event -> event.position() <= upTo)
                .toList());
    }

    private List<ChangeFrame> render(List<StoredEvent> page) {
        List<ChangeReceipt> changes = new ArrayList<>();
        for (StoredEvent event : page) {
            if (ChangeFilter.NAMES.contains(event.name())) {
                ChangeReceipt.of(event).ifPresent(changes::add);
            }
        }
        Map<String, Whose> whose = answering == null
                ? Map.of()
                : answering.of(changes.stream().map(ChangeReceipt::customerId).toList());
        return shown.show(changes).stream()
                .map(change -> ChangeFrame.of(change, json, whose.get(change.customerId())))
                .toList();
    }
}

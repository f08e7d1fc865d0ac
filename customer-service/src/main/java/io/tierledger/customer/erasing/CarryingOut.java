package io.tierledger.customer.erasing;

import io.tierledger.contracts.scores.ErasureCarriedOut;
import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerEvent.SubjectErased;
import io.tierledger.customer.erasing.ErasureEvent.ErasureDone;
import io.tierledger.customer.erasing.ErasureEvent.ErasureReported;
import io.tierledger.customer.naming.CustomerNames;
import io.tierledger.customer.stages.StageNews;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.CarriedOut;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import io.tierledger.sealing.KeyEraser;
import io.tierledger.sealing.KeyEraser.Destroyed;
import io.tierledger.sealing.Subject;
import io.tierledger.sealing.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what was approved, each step after the one before it is stored: the keys are destroyed; it is told; each service says that it holds
 * nothing any more; 60 s after the last, when no instance can know a key any longer, it is done. Each step may be taken again, so that after a stop it
 * goes on at the first that is missing. At the start, and each hour, keys and events are held against each other.
 */
final class CarryingOut implements Watched, AutoCloseable {
    /** Between two steps of which a crash may separate the first from the second. */
    static final String AFTER_KEYS = "after-keys-destroyed";

    static final String AFTER_TOLD = "after-erasure-told";
    static final String AFTER_OWN_REPORT = "after-own-report";

    private static final Logger log = LoggerFactory.getLogger(CarryingOut.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(5);
    private static final Duration HELD_EACH = Duration.ofHours(1);
    private static final String OURS = "customer";
    private static final int PAGE = 2_000;
    private static final Set<String> NAMES = Stream.concat(
                    ErasureNames.ALL.keySet().stream(), Stream.of("subject-erased"))
            .collect(Collectors.toUnmodifiableSet());

    private final ErasureDesk desk;
    private final EventLog events;
    private final KeyEraser eraser;
    private final CustomerNames names;
    private final Texts texts;
    private final Projections projections;
    private final CurrentClock business;
    private final Clock clock;
    private final Duration doneAfter;
    private final CrashPoints crashPoints;
    private final StageNews<ErasureCarriedOut> news;
    private final Loop loop = Loop.pausing("customer-erasures", PAUSE, this::turn);
    /** The newest of each stream. */
    private final Map<String, Erasure> erasures = new ConcurrentHashMap<>();
    /** Of each customer that was ever erased, by the events. */
    private final Map<String, Destroyed> erased = new HashMap<>();
    /** Position of the event that says so, by erasure, of those whose keys this process has destroyed and told. */
    private final Map<String, Long> told = new HashMap<>();

    private long position;
    private Instant nextHolding = Instant.MIN;

    /** @param doneAfter how long a key may be known to an instance */
    CarryingOut(
            ErasureDesk desk,
            EventLog events,
            KeyEraser eraser,
            CustomerNames names,
            Texts texts,
            Projections projections,
            CurrentClock business,
            Clock clock,
            Duration doneAfter,
            CrashPoints crashPoints,
            KafkaConnections kafka) {
        this.desk = desk;
        this.events = events;
        this.eraser = eraser;
        this.names = names;
        this.texts = texts;
        this.projections = projections;
        this.business = business;
        this.clock = clock;
        this.doneAfter = doneAfter;
        this.crashPoints = crashPoints;
        this.news = new StageNews<>(
                "customer-erasure-news",
                kafka,
                EventStoreConfiguration.STORED_JSON,
                ErasureCarriedOut.class,
                this::heard,
                this::isWaiting);
    }

    /** Nothing that was erased is shown, whichever keys were brought back. Where they cannot be had the loop goes on trying. */
    void begin() {
        try {
            follow();
            holdWhenDue();
        } catch (RuntimeException away) {
            log.error("keys and erasures could not be held against each other yet", away);
        }
        loop.start();
        news.start();
    }

    private void turn() {
        follow();
        holdWhenDue();
        for (Erasure erasure : running()) {
            goOn(erasure);
        }
    }

    private List<Erasure> running() {
        return erasures.values().stream()
                .filter(one -> one.state() == Erasure.State.RUNNING)
                .toList();
    }

    private synchronized void follow() {
        EventLog.Found found;
        do {
            found = events.since(position, PAGE, NAMES);
            for (StoredEvent stored : found.events()) {
                if (stored.event() instanceof SubjectErased e) {
                    texts.forget(Subject.customer(e.customerId()));
                    erased.put(
                            e.customerId(), new Destroyed(Subject.customer(e.customerId()), e.epoch(), e.erasureId()));
                } else {
                    erasures.compute(stored.stream(), (stream, before) -> Erasure.and(before, stored));
                }
            }
            position = found.upTo();
        } while (found.more());
    }

    private void goOn(Erasure erasure) {
        Long at = told.get(erasure.erasureId());
        if (at == null) {
            at = tell(erasure);
            told.put(erasure.erasureId(), at);
        }
        if (!erasure.reported().containsKey(OURS) && projections.position() >= at) {
            report(erasure);
            crashPoints.passing(AFTER_OWN_REPORT);
        }
        if (erasure.reportedByAll()
                .filter(last -> !last.plus(doneAfter).isAfter(clock.instant()))
                .isPresent()) {
            desk.write(
                    erasure.subject(),
                    known -> isRunning(known, erasure.erasureId())
                            ? List.of(ErasureDesk.event(
                                    new ErasureDone(erasure.kind(), erasure.subject(), erasure.erasureId())))
                            : List.of());
        }
    }

    /** Destroys the keys, and says so; answers where. */
    private long tell(Erasure erasure) {
        Subject subject = Subject.customer(erasure.subject());
        eraser.destroy(new Destroyed(subject, erasure.epoch(), erasure.erasureId()), clock.instant());
        texts.forget(subject);
        names.forget(erasure.subject());
        crashPoints.passing(AFTER_KEYS);
        if (!news.listen(HEARD_WITHIN)) {
            log.info("the stages cannot be heard now; later they are heard from their first message");
        }
        say(erasure.subject(), erasure.erasureId(), erasure.epoch());
        crashPoints.passing(AFTER_TOLD);
        StoredEvent said = ErasureDesk.told(desk.look(erasure.subject()).customer(), erasure.erasureId());
        if (said == null) {
            throw new IllegalStateException("erasure " + erasure.erasureId() + " was stored and is not there");
        }
        return said.position();
    }

    private void say(String customerId, String erasureId, int epoch) {
        desk.write(
                customerId,
                known -> known.customer().isEmpty() || ErasureDesk.told(known.customer(), erasureId) != null
                        ? List.of()
                        : List.of(new NewEvent(
                                Customer.stream(customerId),
                                new SubjectErased(customerId, erasureId, epoch, business.date()))));
    }

    /** That this service holds nothing any more, to the others as well. */
    private void report(Erasure erasure) {
        String id = erasure.erasureId();
        reported(erasure, OURS, List.of(new NewEvent(CarriedOut.stream(id), new CarriedOut(id, OURS))));
    }

    private void heard(ErasureCarriedOut said) {
        if (Erasure.SERVICES.contains(said.service()) && !said.service().equals(OURS)) {
            running().stream()
                    .filter(one -> one.erasureId().equals(said.erasureId()))
                    .forEach(one -> reported(one, said.service(), List.of()));
        }
    }

    /** @param beside what is stored with it */
    private void reported(Erasure erasure, String service, List<NewEvent> beside) {
        String id = erasure.erasureId();
        NewEvent reported = ErasureDesk.event(new ErasureReported(erasure.kind(), erasure.subject(), id, service));
        desk.write(
                erasure.subject(),
                known -> isRunning(known, id)
                                && known.erasure()
                                        .filter(one -> !one.reported().containsKey(service))
                                        .isPresent()
                        ? Stream.concat(beside.stream(), Stream.of(reported)).toList()
                        : List.of());
    }

    private static boolean isRunning(ErasureDesk.Known known, String erasureId) {
        return known.erasure()
                .filter(one -> one.erasureId().equals(erasureId) && one.state() == Erasure.State.RUNNING)
                .isPresent();
    }

    /** Whether a stage has still to say something. */
    private boolean isWaiting() {
        return running().stream().anyMatch(one -> one.reportedByAll().isEmpty());
    }

    private void holdWhenDue() {
        Instant now = clock.instant();
        if (now.isBefore(nextHolding)) {
            return;
        }
        Set<Destroyed> byEvents = new HashSet<>(erased.values());
        eraser.destroyAgain(byEvents, now);
        for (Destroyed keys : eraser.ofCustomers()) {
            Destroyed known = erased.get(keys.subject().id());
            if (known == null || known.epoch() < keys.epoch()) {
                say(keys.subject().id(), keys.erasure(), keys.epoch());
            }
        }
        nextHolding = now.plus(HELD_EACH);
    }

    @Override
    public Collection<Loop> moving() {
        return List.of(loop, news.loop());
    }

    @Override
    public void close() {
        loop.close();
        news.close();
    }
}

package io.tierledger.platform.publishing;

import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.CarriedOut;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.LedgerBegan;
import io.tierledger.platform.eventstore.Parked;
import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.Settled;
import io.tierledger.platform.eventstore.StoreRestored;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.identity.KafkaIdentity;
import io.tierledger.platform.identity.PublishedSoFar;
import io.tierledger.platform.identity.StoreIdentity;
import io.tierledger.platform.room.Room;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes what the store holds, in its order: a page is sent, every acknowledgement awaited, and only then the position moves. A
 * topic that was lost and made anew has another id, and is filled again from the first event.
 */
public final class Publisher implements AutoCloseable, Watched {
    private static final int PAGE = 2_000;
    private static final int FEW_LOOKED_FOR_EACH = 200;
    private static final String PARKED_TOPIC = "tierledger.parked";
    private static final String PARKED = "io.tierledger.message.parked.v1";
    private static final String SETTLED = "io.tierledger.import.settled.v1";
    private static final String CARRIED_OUT = "io.tierledger.erasure.carried-out.v1";

    private static final Logger logger = LoggerFactory.getLogger(Publisher.class);

    private final Translation translation;
    private final EventLog log;
    private final JdbcOperations jdbc;
    private final KafkaConnections kafka;
    private final JsonMapper json;
    private final CloudEventRecords records;
    private final Loop loop;
    private final CrashPoints crashPoints;
    private @Nullable Producer<String, byte[]> producer;
    private final StoreIdentity identity;
    private final KafkaIdentity topics;
    private final PublishedSoFar published;
    private final Room room;
    private final Map<Integer, Long> newest = new HashMap<>();
    private String reader = "";
    private String topicId = "";
    private long position;

    public Publisher(
            String service,
            Translation translation,
            EventLog log,
            JdbcOperations jdbc,
            KafkaConnections kafka,
            JsonMapper json,
            CrashPoints crashPoints,
            StoreIdentity identity,
            Room room) {
        this.identity = identity;
        this.room = room;
        this.topics = new KafkaIdentity(kafka);
        this.published = new PublishedSoFar(jdbc, kafka);
        this.crashPoints = crashPoints;
        this.translation = translation;
        this.log = log;
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.json = json;
        this.records = new CloudEventRecords(translation.source());
        this.loop = new Loop(service + "-publisher", this::step, this::discard);
    }

    public void start() {
        loop.start();
    }

    private void step() throws InterruptedException {
        Producer<String, byte[]> open = producer == null ? open() : producer;
        List<StoredEvent> page = page();
        if (page.isEmpty()) {
            await();
            return;
        }
        room.requireSome();
        newest.clear();
        List<Future<RecordMetadata>> sent = new ArrayList<>(page.size());
        for (StoredEvent event : page) {
            for (Publication publication : publications(event)) {
                send(open, event, publication, sent);
            }
        }
        awaitAll(sent);
        crashPoints.passing(CrashPoints.AFTER_ACKNOWLEDGEMENT);
        move(page.getLast().position());
    }

    /** Where only few events are told of, the others need no acknowledgement. */
    private List<StoredEvent> page() {
        if (translation.names().isEmpty()) {
            return log.after(position, PAGE);
        }
        EventLog.Found found = log.since(position, PAGE, translation.names());
        if (found.events().isEmpty()) {
            position = found.upTo();
        }
        return found.events();
    }

    /** Where only few events are told of, the others say nothing of them. */
    private void await() throws InterruptedException {
        if (translation.names().isEmpty()) {
            log.feed().awaitBeyond(position, Duration.ofMillis(500));
        } else {
            TimeUnit.MILLISECONDS.sleep(FEW_LOOKED_FOR_EACH);
        }
    }

    /**
     * Looks, before anything starts, whether store and topic belong together.
     *
     * @throws io.tierledger.platform.identity.DoNotBelongTogether if they do not; while Kafka is away it is looked at later
     */
    public void prepare() {
        identity.store();
        try {
            open();
        } catch (KafkaException away) {
            logger.info("Kafka is not there yet, and is looked at when it is: {}", away.getMessage());
        }
    }

    private Producer<String, byte[]> open() {
        kafka.ensure(PARKED_TOPIC);
        topicId = kafka.ensure(translation.topic(), translation.partitions());
        topics.require(translation.topic(), identity.store());
        reader = "publisher:" + topicId;
        jdbc.update("insert into reader_position values (?, 0) on conflict do nothing", reader);
        Long stored = jdbc.queryForObject("select position from reader_position where reader = ?", Long.class, reader);
        position = published.from(translation.topic(), topicId, stored == null ? 0 : stored, log.lastPosition());
        Producer<String, byte[]> opened = kafka.producer();
        producer = opened;
        return opened;
    }

    private List<Publication> publications(StoredEvent event) {
        return switch (event.event()) {
            case Relayed relayed ->
                List.of(new Publication(
                        translation.topic(),
                        relayed.key(),
                        relayed.partition(),
                        relayed.type(),
                        relayed.data().getBytes(StandardCharsets.UTF_8)));
            case Parked parked -> List.of(Publication.byKey(PARKED_TOPIC, parked.key(), PARKED, parked));
            case Settled settled ->
                List.of(new Publication(
                        translation.topic(),
                        "",
                        Settled.SAID_IN,
                        SETTLED,
                        Map.of("importId", settled.id(), "stage", settled.stage(), "parked", settled.parked())));
            case CarriedOut done ->
                List.of(new Publication(
                        translation.topic(),
                        "",
                        Settled.SAID_IN,
                        CARRIED_OUT,
                        Map.of("erasureId", done.id(), "service", done.service())));
            case LedgerBegan _, StoreRestored _ -> List.of(); // the store's own matter
            default -> translation.translate(event);
        };
    }

    private void send(
            Producer<String, byte[]> to,
            StoredEvent event,
            Publication publication,
            List<Future<RecordMetadata>> sent) {
        byte[] body = publication.body() instanceof byte[] ready ? ready : json.writeValueAsBytes(publication.body());
        int last = publication.partition() == Publication.EVERY ? translation.partitions() - 1 : 0;
        for (int partition = 0; partition <= last; partition++) {
            Integer into = switch (publication.partition()) {
                case Publication.EVERY -> partition;
                case Publication.BY_KEY -> Partitions.of(publication.key());
                default -> publication.partition();
            };
            if (publication.topic().equals(translation.topic())) {
                newest.put(into, event.position());
            }
            sent.add(to.send(records.record(event, publication, into, body)));
        }
    }

    /** They come in the order of sending, so each is waited for as long as Kafka may take to say anything. */
    private static void awaitAll(List<Future<RecordMetadata>> sent) throws InterruptedException {
        try {
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get(KafkaConnections.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException notAcknowledged) {
            throw new KafkaException("not acknowledged", notAcknowledged);
        }
    }

    private void move(long to) {
        published.move(reader, to, topicId, newest);
        position = to;
    }

    /** After a failure the producer is thrown away with all it holds, and sending begins again at the stored position. */
    private void discard() {
        Producer<String, byte[]> failed = producer;
        producer = null;
        if (failed != null) {
            failed.close(Duration.ZERO);
        }
    }

    /** Position up to which everything is acknowledged. */
    public long position() {
        return position;
    }

    @Override
    public Collection<Loop> moving() {
        return List.of(loop);
    }

    @Override
    public void close() {
        loop.close();
        discard();
    }
}

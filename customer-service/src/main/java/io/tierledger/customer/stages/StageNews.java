package io.tierledger.customer.stages;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.Settled;
import io.tierledger.platform.watching.Loop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears the stages say that they are done with something: an import, an erasure. It reads while something is open and not otherwise: from the
 * ends of the topics as they were before that began, or from their beginnings when something was open at the start.
 */
public final class StageNews<M extends PublishedEvent> implements AutoCloseable {
    private static final List<String> STAGE_TOPICS = List.of(Topics.SCORES, Topics.TIERS, Topics.ENGAGEMENT);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Logger log = LoggerFactory.getLogger(StageNews.class);

    private final KafkaConnections kafka;
    private final JsonMapper json;
    private final String name;
    private final Class<M> message;
    private final byte[] type;
    private final java.util.function.Consumer<M> listener;
    private final BooleanSupplier open;
    private final Loop loop;
    private final List<CountDownLatch> waiting = new ArrayList<>();
    private @Nullable Consumer<String, byte[]> consumer;
    private boolean reading;
    private volatile long heard;
    private boolean fromBeginning = true;

    /**
     * @param name of its thread, and of its consumer
     * @param message what the stages say
     * @param listener is told of each
     * @param open does what can be done, and says whether anything is still open
     */
    public StageNews(
            String name,
            KafkaConnections kafka,
            JsonMapper json,
            Class<M> message,
            java.util.function.Consumer<M> listener,
            BooleanSupplier open) {
        this.name = name;
        this.message = message;
        this.type = PublishedEvent.typeOf(message).getBytes(StandardCharsets.UTF_8);
        this.kafka = kafka;
        this.json = json;
        this.listener = listener;
        this.open = open;
        this.loop = new Loop(name, this::step, this::discard);
    }

    public StageNews<M> start() {
        loop.start();
        return this;
    }

    /** Waits until everything said from now on will be heard; false when the time was up first. */
    public boolean listen(Duration limit) {
        CountDownLatch heard = new CountDownLatch(1);
        synchronized (waiting) {
            waiting.add(heard);
            waiting.notifyAll();
        }
        try {
            return heard.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void step() throws InterruptedException {
        List<CountDownLatch> asked = takeWaiting();
        boolean anyOpen = open.getAsBoolean() || !asked.isEmpty();
        if (!anyOpen && !fromBeginning) {
            reading = false;
            pause();
            return;
        }
        if (!anyOpen) {
            fromBeginning = false;
            return;
        }
        Consumer<String, byte[]> consumer = this.consumer == null ? open() : this.consumer;
        if (!reading) {
            place(consumer);
        }
        asked.forEach(CountDownLatch::countDown);
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        heard += records.count();
        for (ConsumerRecord<String, byte[]> record : records) {
            Header said = record.headers().lastHeader("ce_type");
            if (said != null && Arrays.equals(said.value(), type)) {
                tell(record.value());
            }
        }
    }

    private void place(Consumer<String, byte[]> consumer) {
        if (fromBeginning) {
            consumer.seekToBeginning(consumer.assignment());
        } else {
            consumer.seekToEnd(consumer.assignment());
        }
        consumer.assignment().forEach(partition -> consumer.position(partition, Duration.ofSeconds(5)));
        fromBeginning = false;
        reading = true;
    }

    private Consumer<String, byte[]> open() {
        STAGE_TOPICS.forEach(kafka::ensure);
        Consumer<String, byte[]> opened = kafka.consumer(name);
        opened.assign(STAGE_TOPICS.stream()
                .map(topic -> new TopicPartition(topic, Settled.SAID_IN))
                .toList());
        consumer = opened;
        reading = false;
        return opened;
    }

    private void tell(byte[] body) {
        try {
            listener.accept(json.readValue(body, message));
        } catch (JacksonException | IllegalArgumentException notOurs) {
            log.warn("what a stage said cannot be read: {}", notOurs.toString());
        }
    }

    private List<CountDownLatch> takeWaiting() {
        synchronized (waiting) {
            List<CountDownLatch> taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        }
    }

    private void pause() throws InterruptedException {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                waiting.wait(1_000);
            }
        }
    }

    /** After a failure nothing may be missed: everything is read anew. */
    private void discard() {
        Consumer<String, byte[]> failed = consumer;
        consumer = null;
        reading = false;
        fromBeginning = true;
        if (failed != null) {
            failed.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }

    /** How many messages of the stages were heard, whatever they said: a sign that the stages move. */
    public long heard() {
        return heard;
    }

    public Loop loop() {
        return loop;
    }

    @Override
    public void close() {
        loop.close();
        discard();
    }
}

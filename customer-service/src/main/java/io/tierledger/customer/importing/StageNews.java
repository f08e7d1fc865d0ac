package io.tierledger.customer.importing;

import io.tierledger.contracts.Topics;
import io.tierledger.contracts.scores.ImportSettled;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.Settled;
import io.tierledger.platform.watching.Loop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
 * Hears the stages say that an import has settled; for display only. It reads while an import is open and not otherwise: from the
 * ends of the topics as they were before the import ended, or from their beginnings when imports were open at the start.
 */
final class StageNews implements AutoCloseable {
    private static final List<String> STAGE_TOPICS = List.of(Topics.SCORES, Topics.TIERS, Topics.ENGAGEMENT);
    private static final byte[] SETTLED = "io.tierledger.import.settled.v1".getBytes(StandardCharsets.UTF_8);
    private static final List<String> STAGES = List.of("scored", "tiered", "planned");
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Logger log = LoggerFactory.getLogger(StageNews.class);

    private final KafkaConnections kafka;
    private final JsonMapper json;
    private final Listener listener;
    private final BooleanSupplier open;
    private final Loop loop;
    private final List<CountDownLatch> waiting = new ArrayList<>();
    private @Nullable Consumer<String, byte[]> consumer;
    private boolean reading;
    private volatile long heard;
    private boolean fromBeginning = true;

    /** Who is told. */
    @FunctionalInterface
    interface Listener {
        void heard(UUID id, String stage, List<String> parked);
    }

    /** @param open settles what can be, and says whether an import is still open */
    StageNews(KafkaConnections kafka, JsonMapper json, Listener listener, BooleanSupplier open) {
        this.kafka = kafka;
        this.json = json;
        this.listener = listener;
        this.open = open;
        this.loop = new Loop("customer-stage-news", this::step, this::discard);
    }

    StageNews start() {
        loop.start();
        return this;
    }

    /** Waits until everything said from now on will be heard; false when the time was up first. */
    boolean listen(Duration limit) {
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
            Header type = record.headers().lastHeader("ce_type");
            if (type != null && Arrays.equals(type.value(), SETTLED)) {
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
        Consumer<String, byte[]> opened = kafka.consumer("customer-stage-news");
        opened.assign(STAGE_TOPICS.stream()
                .map(topic -> new TopicPartition(topic, Settled.SAID_IN))
                .toList());
        consumer = opened;
        reading = false;
        return opened;
    }

    private void tell(byte[] body) {
        try {
            ImportSettled settled = json.readValue(body, ImportSettled.class);
            if (STAGES.contains(settled.stage())) {
                listener.heard(UUID.fromString(settled.importId()), settled.stage(), settled.parked());
            }
        } catch (JacksonException | IllegalArgumentException notOurs) {
            log.warn("a message about a settled import cannot be read: {}", notOurs.toString());
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
    long heard() {
        return heard;
    }

    Loop loop() {
        return loop;
    }

    @Override
    public void close() {
        loop.close();
        discard();
    }
}

package io.tierledger.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.watching.Following;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Follows {@code tierledger.people} from its first message, and has caught up once it has read what was there when it began. */
final class PeopleTopic implements Following, Watched, AutoCloseable {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.PEOPLE, 0);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String service;
    private final KafkaConnections kafka;
    private final PeopleEvents events;
    private final Loop loop;
    private @Nullable Consumer<String, byte[]> consumer;
    private long end;
    private long sequence = -1;
    private volatile boolean caughtUp;
    private volatile People now = People.NOBODY;

    PeopleTopic(String service, KafkaConnections kafka, PeopleEvents events) {
        this.service = service;
        this.kafka = kafka;
        this.events = events;
        this.loop = new Loop(service + "-people", this::step, this::discard);
    }

    PeopleTopic start() {
        loop.start();
        return this;
    }

    People now() {
        return now;
    }

    @Override
    public boolean caughtUp() {
        return caughtUp;
    }

    private void step() {
        Consumer<String, byte[]> open = consumer == null ? open() : consumer;
        List<PublishedEvent> told = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : open.poll(POLL)) {
            String position = header(record, "ce_sequence");
            long at = position == null ? -1 : Long.parseLong(position);
            if (at > sequence) { // else it was sent again after a failure
                events.read(header(record, "ce_type"), record.value()).ifPresent(told::add);
                sequence = at;
            }
        }
        if (!told.isEmpty()) {
            now = now.and(told);
        }
        caughtUp = caughtUp || open.position(PARTITION) >= end;
    }

    private Consumer<String, byte[]> open() {
        kafka.ensure(Topics.PEOPLE, Topics.partitions(Topics.PEOPLE));
        Consumer<String, byte[]> opened = kafka.consumer(service + "-people");
        consumer = opened;
        opened.assign(List.of(PARTITION));
        opened.seekToBeginning(List.of(PARTITION));
        end = opened.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
        return opened;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void discard() {
        Consumer<String, byte[]> failed = consumer;
        consumer = null;
        if (failed != null) {
            failed.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
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

package io.tierledger.customer.inbound;

import io.tierledger.contracts.Topics;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.importing.rows.OrderMessages;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Takes orders from Kafka. What is no order, or is refused, is parked with its reason; everything else goes on. */
final class InboundOrders implements AutoCloseable, Watched {
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConnections kafka;
    private final JdbcOperations jdbc;
    private final Appender appender;
    private final OrderDesk desk;
    private final OrderMessages messages;
    private final Loop loop;
    private @Nullable Consumer<String, byte[]> consumer;
    private String topicId = "";

    InboundOrders(
            KafkaConnections kafka, JdbcOperations jdbc, Appender appender, OrderDesk desk, OrderMessages messages) {
        this.kafka = kafka;
        this.jdbc = jdbc;
        this.appender = appender;
        this.desk = desk;
        this.messages = messages;
        this.loop = new Loop("customer-inbound", this::step, this::discard);
    }

    public InboundOrders start() {
        loop.start();
        return this;
    }

    private void step() {
        Consumer<String, byte[]> from = consumer == null ? open() : consumer;
        TakingOrders taking = new TakingOrders(jdbc, appender, desk, messages, topicId);
        ConsumerRecords<String, byte[]> polled = from.poll(POLL);
        for (TopicPartition partition : polled.partitions()) {
            taking.take(partition.partition(), polled.records(partition));
        }
    }

    private Consumer<String, byte[]> open() {
        topicId = kafka.ensure(Topics.INBOUND_ORDERS);
        Consumer<String, byte[]> opened = kafka.consumer("customer-inbound");
        consumer = opened;
        List<TopicPartition> all = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.INBOUND_ORDERS, partition))
                .toList();
        opened.assign(all);
        Map<Integer, Long> next = InboundPositions.next(jdbc, topicId);
        all.forEach(one -> opened.seek(one, next.getOrDefault(one.partition(), 0L)));
        return opened;
    }

    @Override
    public Collection<Loop> moving() {
        return List.of(loop);
    }

    private void discard() {
        Consumer<String, byte[]> failed = consumer;
        consumer = null;
        if (failed != null) {
            failed.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }

    @Override
    public void close() {
        loop.close();
        discard();
    }
}

package io.tierledger.customer.inbound;

import io.tierledger.contracts.Topics;
import io.tierledger.customer.accepting.Explained;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.accepting.Verdict;
import io.tierledger.customer.importing.OrderMessages;
import io.tierledger.platform.KafkaConnections;
import io.tierledger.platform.Loop;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import io.tierledger.platform.watching.Watched;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Takes orders from Kafka. What is no order, or is refused, is parked with its reason; everything else goes on. */
public final class InboundOrders implements AutoCloseable, Watched {
    private static final String PARKED = "parked:inbound";
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConnections kafka;
    private final JdbcOperations jdbc;
    private final Appender appender;
    private final OrderDesk desk;
    private final OrderMessages messages;
    private final Loop loop;
    private @Nullable Consumer<String, byte[]> consumer;
    private String topicId = "";

    public InboundOrders(
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
        ConsumerRecords<String, byte[]> polled = from.poll(POLL);
        for (TopicPartition partition : polled.partitions()) {
            take(partition.partition(), polled.records(partition));
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

    private void take(int partition, List<ConsumerRecord<String, byte[]>> records) {
        InboundBatch batch = new InboundBatch(records, messages);
        long[] at = {records.getFirst().offset()};
        long end = records.getLast().offset() + 1;
        long[] reached = {at[0]};
        desk.accept(batch.orders, (transaction, from, verdicts) -> {
            if (verdicts.isEmpty()) {
                return;
            }
            at[0] = from == 0 ? records.getFirst().offset() : batch.offset(from - 1) + 1;
            reached[0] = batch.offset(from + verdicts.size() - 1) + 1;
            park(transaction, batch, from, verdicts);
            finish(transaction, batch, partition, at[0], reached[0]);
        });
        if (reached[0] < end) {
            appender.<Boolean>write((transaction, budget) -> finish(transaction, batch, partition, reached[0], end));
        }
    }

    private static void park(WriteTransaction transaction, InboundBatch batch, int from, List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Rejected rejected) {
                Explained words = Explained.of(rejected.refusal());
                String reason = words.code() + ": " + words.message();
                transaction.append(new NewEvent(PARKED, batch.parked(from + i, reason)));
            }
        }
    }

    private boolean finish(WriteTransaction transaction, InboundBatch batch, int partition, long from, long to) {
        batch.unreadable(from, to).forEach(parked -> transaction.append(new NewEvent(PARKED, parked)));
        InboundPositions.move(transaction.jdbc(), topicId, partition, from, to);
        return true;
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

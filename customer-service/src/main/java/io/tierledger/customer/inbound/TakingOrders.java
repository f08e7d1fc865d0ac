package io.tierledger.customer.inbound;

import io.tierledger.customer.accepting.Explained;
import io.tierledger.customer.accepting.OrderDesk;
import io.tierledger.customer.accepting.Verdict;
import io.tierledger.customer.importing.rows.OrderMessages;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Stores what came in of one partition, with how far it came. A batch that fails for a reason of its own is taken message by message,
 * and the one that fails alone too is parked: one poisonous order stops nobody else's.
 */
final class TakingOrders {
    private static final String PARKED = "parked:inbound";
    private static final int ATTEMPTS = 2;
    private static final Logger log = LoggerFactory.getLogger(TakingOrders.class);

    private final JdbcOperations jdbc;
    private final Appender appender;
    private final OrderDesk desk;
    private final OrderMessages messages;
    private final String topicId;

    TakingOrders(JdbcOperations jdbc, Appender appender, OrderDesk desk, OrderMessages messages, String topicId) {
        this.jdbc = jdbc;
        this.appender = appender;
        this.desk = desk;
        this.messages = messages;
        this.topicId = topicId;
    }

    void take(int partition, List<ConsumerRecord<String, byte[]>> records) {
        try {
            together(partition, records);
        } catch (RuntimeException failed) {
            if (PassingFailures.passes(failed)) {
                throw failed;
            }
            log.warn(
                    "{} inbound orders cannot be taken together, so one by one: {}", records.size(), failed.toString());
            long next = next(partition, records);
            records.stream()
                    .filter(record -> record.offset() >= next)
                    .forEach(record -> OneByOne.take(
                            ATTEMPTS,
                            () -> together(partition, List.of(record)),
                            reason -> park(partition, record, reason)));
        }
    }

    private long next(int partition, List<ConsumerRecord<String, byte[]>> records) {
        return InboundPositions.next(jdbc, topicId)
                .getOrDefault(partition, records.getFirst().offset());
    }

    private void together(int partition, List<ConsumerRecord<String, byte[]>> records) {
        InboundBatch batch = new InboundBatch(records, messages);
        long start = next(partition, records);
        long end = records.getLast().offset() + 1;
        long[] reached = {start};
        desk.acceptEach(batch.orders, (transaction, from, verdicts) -> {
            if (verdicts.isEmpty()) {
                return;
            }
            long at = from == 0 ? start : batch.offset(from - 1) + 1;
            reached[0] = batch.offset(from + verdicts.size() - 1) + 1;
            park(transaction, batch, from, verdicts);
            finish(transaction, batch, partition, at, reached[0]);
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

    private void park(int partition, ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        log.warn("inbound order at {} of partition {} is parked: {}", record.offset(), partition, reason.toString());
        long from = next(partition, List.of(record));
        appender.<Long>write((transaction, budget) -> {
            InboundPositions.move(transaction.jdbc(), topicId, partition, from, record.offset() + 1);
            return transaction.append(
                    new NewEvent(PARKED, InboundBatch.parked(record, "not-storable: It could not be stored.")));
        });
    }

    private boolean finish(WriteTransaction transaction, InboundBatch batch, int partition, long from, long to) {
        batch.unreadable(from, to).forEach(parked -> transaction.append(new NewEvent(PARKED, parked)));
        InboundPositions.move(transaction.jdbc(), topicId, partition, from, to);
        return true;
    }
}

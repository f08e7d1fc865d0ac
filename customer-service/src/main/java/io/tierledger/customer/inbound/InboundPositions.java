package io.tierledger.customer.inbound;

import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;

/** How far each partition of a topic was taken. A topic that was lost and made anew has another id and begins again. */
final class InboundPositions {
    private InboundPositions() {}

    /** The next offset per partition. */
    static Map<Integer, Long> next(JdbcOperations jdbc, String topicId) {
        Map<Integer, Long> next = new HashMap<>();
        jdbc.query(
                "select partition_number, next_offset from inbound_position where topic_id = ?",
                row -> {
                    next.put(row.getInt(1), row.getLong(2));
                },
                topicId);
        return next;
    }

    /** In the transaction that stores what was taken. @throws OptimisticLockingFailureException when another consumer was there */
    static void move(JdbcOperations transaction, String topicId, int partition, long from, long to) {
        int moved = transaction.update("""
                insert into inbound_position (topic_id, partition_number, next_offset) values (?, ?, ?)
                on conflict (topic_id, partition_number) do update set next_offset = excluded.next_offset
                where inbound_position.next_offset = ?""", topicId, partition, to, from);
        if (moved == 0) {
            throw new OptimisticLockingFailureException("partition " + partition + " is taken by another consumer");
        }
    }
}

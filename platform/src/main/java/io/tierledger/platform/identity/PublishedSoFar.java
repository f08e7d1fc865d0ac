package io.tierledger.platform.identity;

import io.tierledger.platform.KafkaConnections;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/** How far a topic is filled, as the store remembers it and as Kafka shows it. */
public final class PublishedSoFar {
    private static final Logger log = LoggerFactory.getLogger(PublishedSoFar.class);

    private final JdbcOperations jdbc;
    private final KafkaConnections kafka;

    public PublishedSoFar(JdbcOperations jdbc, KafkaConnections kafka) {
        this.jdbc = jdbc;
        this.kafka = kafka;
    }

    /**
     * From where publishing goes on: where the store stopped, or earlier where Kafka has lost the end of a partition.
     *
     * @param stored position up to which everything was acknowledged
     * @param last position of the newest event of the store
     * @throws DoNotBelongTogether if Kafka holds messages of events that the store does not have
     */
    public long from(String topic, String topicId, long stored, long last) {
        return from(topic, stored, last, remembered(topicId), new TopicReader(kafka).ends(topic));
    }

    static long from(String topic, long stored, long last, Map<Integer, Long> remembered, Map<Integer, Long> shown) {
        shown.values().stream()
                .max(Long::compare)
                .filter(newest -> newest > last)
                .ifPresent(newest -> {
                    throw new DoNotBelongTogether(
                            "Kafka's topic " + topic + " holds message " + newest + ", and PostgreSQL's store ends at "
                                    + last + ": PostgreSQL was lost or replaced by an older copy.",
                            "Bring back the newer copy of PostgreSQL; or take Kafka's log away (the directory kafka of the data, or all topics"
                                    + " tierledger.*), and it is filled again from the stores as they are.");
                });
        long from = stored;
        for (Map.Entry<Integer, Long> partition : remembered.entrySet()) {
            long end = shown.getOrDefault(partition.getKey(), 0L);
            if (end < partition.getValue()) {
                from = Math.min(from, end);
            }
        }
        if (from < stored) {
            log.warn("{} has lost messages after {}; it is filled again from there", topic, from);
        }
        return from;
    }

    private Map<Integer, Long> remembered(String topicId) {
        Map<Integer, Long> remembered = new HashMap<>();
        jdbc.query(
                "select partition_number, position from published where topic_id = ?",
                row -> {
                    remembered.put(row.getInt(1), row.getLong(2));
                },
                topicId);
        return remembered;
    }

    /** One statement and one commit for both: what is acknowledged, and the newest position in each partition. */
    public void move(String reader, long to, String topicId, Map<Integer, Long> newest) {
        jdbc.update(
                """
                with moved as (update reader_position set position = ? where reader = ?)
                insert into published select ?, * from unnest(?::int[], ?::bigint[])
                on conflict (topic_id, partition_number) do update set position = greatest(published.position, excluded.position)""",
                to,
                reader,
                topicId,
                newest.keySet().toArray(Integer[]::new),
                newest.values().toArray(Long[]::new));
    }
}

package io.tierledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventFeedTest {
    private static final UUID ID = new UUID(0, 0);

    private static List<StoredEvent> events(long first, int count) {
        List<StoredEvent> events = new ArrayList<>(count);
        for (long position = first; position < first + count; position++) {
            events.add(new StoredEvent(position, ID, "s", position, "n", "event", Instant.EPOCH));
        }
        return events;
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    @Test
    void answers_what_a_reader_of_the_table_would_read_or_nothing() {
        Random random = new Random(7);
        EventFeed feed = new EventFeed();
        long last = 0;
        for (int i = 0; i < 400; i++) {
            int stored = 1 + random.nextInt(800);
            feed.stored(events(last + 1, stored));
            last += stored;
            long after = Math.max(0, last - random.nextInt(60_000));
            int limit = 1 + random.nextInt(2_000);
            List<Long> found = positions(feed.after(after, limit));
            if (!found.isEmpty()) {
                assertThat(found).isEqualTo(positions(events(after + 1, (int) Math.min(limit, last - after))));
            }
        }
        assertThat(feed.after(last, 10)).isEmpty();
        assertThat(feed.after(last - 1_000, 10))
                .as("a reader in step is served from memory")
                .hasSize(10);
        assertThat(feed.after(last - 100_000, 10))
                .as("one that is far behind reads the table")
                .isEmpty();
    }

    @Test
    void begins_anew_behind_a_gap_that_another_writer_left() {
        EventFeed feed = new EventFeed();
        feed.stored(events(1, 10));
        feed.stored(events(15, 5));
        assertThat(feed.after(9, 100)).isEmpty();
        assertThat(feed.after(13, 100)).isEmpty();
        assertThat(positions(feed.after(14, 100))).containsExactly(15L, 16L, 17L, 18L, 19L);
    }

    @Test
    void begins_where_the_store_stood_at_start() {
        EventFeed feed = new EventFeed();
        feed.stored(events(1_000_001, 3));
        assertThat(feed.after(0, 100)).isEmpty();
        assertThat(positions(feed.after(1_000_000, 2))).containsExactly(1_000_001L, 1_000_002L);
    }
}

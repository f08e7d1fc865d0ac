package io.tierledger.specification.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.specification.PublishedMessage;
import io.tierledger.specification.ServiceUnderTest;
import io.tierledger.specification.walls.Tally.Added;
import io.tierledger.specification.walls.Tally.Counted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;

/** Feeds a stage that adds up, and says whether store, read model and topic hold what was fed. */
final class Counting {
    private Counting() {}

    /** A third of the messages come twice. */
    static Map<String, Long> feed(ServiceUnderTest service, Random random, int messages) {
        return feed(service, random, messages, true);
    }

    /** @param recognisable false: what comes twice is numbered anew, so that nobody can tell */
    static Map<String, Long> feed(ServiceUnderTest service, Random random, int messages, boolean recognisable) {
        Map<String, Long> expected = new HashMap<>();
        service.upstream().ensure(Tally.SOURCE);
        for (int i = 0; i < messages; i++) {
            String key = "K" + random.nextInt(60);
            int amount = 1 + random.nextInt(100);
            expected.merge(key, (long) amount, Long::sum);
            long sequence = service.publish(Tally.SOURCE, key, new Added(key, amount));
            if (random.nextInt(3) == 0) {
                long number = recognisable ? sequence : service.upstream().nextSequence();
                byte[] body =
                        "{\"key\":\"%s\",\"amount\":%d}".formatted(key, amount).getBytes();
                service.upstream().send(Tally.SOURCE, key, Partitions.of(key), number, "test.added.v1", body);
            }
        }
        return expected;
    }

    /** Store, read model and topic all hold these totals, and nothing was counted twice on the way. */
    static void expect(ServiceUnderTest service, Map<String, Long> expected) {
        assertThat(totalsInStore(service)).isEqualTo(expected);
        assertThat(totalsInReadModel(service)).isEqualTo(expected);
        assertThat(publishedTotals(service)).isEqualTo(expected);
    }

    static Map<String, Long> totalsInStore(ServiceUnderTest service) {
        Map<String, Long> totals = new HashMap<>();
        Map<String, Long> sequences = new HashMap<>();
        for (StoredEvent event : service.allEvents()) {
            if (event.event() instanceof Counted counted) {
                assertThat(counted.total())
                        .as("each message of %s counts once", counted.key())
                        .isGreaterThan(totals.getOrDefault(counted.key(), 0L));
                totals.put(counted.key(), counted.total());
                assertThat(event.sequence()).isEqualTo(sequences.merge(event.stream(), 0L, (a, b) -> a + 1));
            }
        }
        return totals;
    }

    static Map<String, Long> totalsInReadModel(ServiceUnderTest service) {
        Map<String, Long> totals = new HashMap<>();
        List<Document> documents =
                service.bean(MongoDatabase.class).getCollection("totals").find().into(new java.util.ArrayList<>());
        documents.forEach(d -> totals.put(d.getString("_id"), d.getLong("total")));
        return totals;
    }

    static Map<String, Long> publishedTotals(ServiceUnderTest service) {
        Map<String, Long> totals = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (PublishedMessage message : PublishedMessage.all(service.stores().kafka(), Tally.OUT, 12)) {
            if (message.type().equals("test.counted.v1") && message.sequence() > last.getOrDefault(message.key(), 0L)) {
                last.put(message.key(), message.sequence());
                totals.put(message.key(), message.json().get("total").asLong());
            }
        }
        return totals;
    }
}

package io.tierledger.platform.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.tierledger.embedded.MongoProtocolServer;
import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.StoreSettings;
import io.tierledger.platform.eventstore.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read back is what was saved last, whole: never a mixture, never less than the position says. */
class SavedStateTest {
    private static final int PARTITION = 3;
    private final MongoProtocolServer server = MongoProtocolServer.inMemory();
    private final MongoClient client = MongoClients.create(StoreSettings.mongodb(server.connectionString()));
    private final MongoDatabase database = client.getDatabase("state");
    private final Map<String, byte[]> model = new HashMap<>();
    private final Random random = new Random(20);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private static final class ReadBack implements PartitionProcess {
        final Map<String, String> documents = new HashMap<>();

        @Override
        public void handle(Input input, Effects effects) {}

        @Override
        public void given(StoredEvent given, Effects effects) {}

        @Override
        public Map<String, byte[]> takeChanged() {
            return Map.of();
        }

        @Override
        public void restore(String key, byte[] document) {
            assertThat(documents.put(key, text(document))).isNull();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private StateStore store() {
        return new StateStore(database, point -> {});
    }

    private static StatePosition at(long sequence) {
        return new StatePosition(sequence, sequence / 2, sequence + 1, "topic");
    }

    private Map<String, byte[]> somethingChanges(int documents, int bytes) {
        Map<String, byte[]> changed = new HashMap<>();
        for (int i = 0; i < documents; i++) {
            String key = "klant-é" + random.nextInt(300);
            boolean removed = random.nextInt(10) == 0;
            changed.put(
                    key,
                    removed
                            ? new byte[0]
                            : Long.toString(random.nextLong())
                                    .repeat(bytes / 20 + 1)
                                    .getBytes(StandardCharsets.UTF_8));
        }
        return changed;
    }

    private void apply(Map<String, byte[]> changed) {
        changed.forEach((key, document) -> {
            if (document.length == 0) {
                model.remove(key);
            } else {
                model.put(key, document);
            }
        });
    }

    private void expect(long sequence) {
        ReadBack process = new ReadBack();
        assertThat(store().restore(PARTITION, process)).isEqualTo(sequence == 0 ? StatePosition.NONE : at(sequence));
        Map<String, String> expected = new HashMap<>();
        model.forEach((key, document) -> expected.put(key, text(document)));
        assertThat(process.documents).isEqualTo(expected);
    }

    private long segments() {
        return database.getCollection("state_" + PARTITION).countDocuments();
    }

    @Test
    void nothing_saved_is_the_beginning() {
        expect(0);
    }

    @Test
    void many_saves_are_read_back_as_one_and_take_little_room() {
        StateStore store = store();
        for (int save = 1; save <= 600; save++) {
            Map<String, byte[]> changed = somethingChanges(random.nextInt(40), 200);
            store.save(PARTITION, changed, at(save));
            apply(changed);
            if (save % 97 == 0) {
                expect(save);
            }
        }
        expect(600);
        assertThat(segments()).isLessThan(220);
    }

    @Test
    void large_states_are_written_anew_when_they_have_changed_enough() {
        StateStore store = store();
        for (int save = 1; save <= 60; save++) {
            Map<String, byte[]> changed = somethingChanges(100, 10_000);
            store.save(PARTITION, changed, at(save));
            apply(changed);
        }
        expect(60);
        assertThat(segments()).isLessThan(20);
    }

    @Test
    void a_save_that_was_cut_short_never_was() {
        boolean[] crash = {false};
        CrashPoints points = point -> {
            if (crash[0]) {
                throw new IllegalStateException("crash " + point);
            }
        };
        StateStore store = new StateStore(database, points);
        long reached = 0;
        for (int save = 1; save <= 60; save++) {
            Map<String, byte[]> changed = somethingChanges(100, 10_000);
            crash[0] = random.nextInt(3) == 0;
            if (crash[0]) {
                int now = save;
                StateStore failing = store;
                assertThatThrownBy(() -> failing.save(PARTITION, changed, at(now)))
                        .hasMessageContaining("crash");
                expect(reached);
                store = new StateStore(database, points);
                store.restore(PARTITION, new ReadBack());
            } else {
                store.save(PARTITION, changed, at(save));
                apply(changed);
                reached = save;
            }
        }
        expect(reached);
    }

    @Test
    void who_lost_the_partition_and_does_not_know_it_spoils_nothing() {
        StateStore zombie = store();
        zombie.save(PARTITION, somethingChanges(100, 100), at(1));
        StateStore heir = store();
        heir.restore(PARTITION, new ReadBack());
        for (int save = 2; save < 250; save++) {
            heir.save(PARTITION, somethingChanges(3, 100), at(save));
        }
        zombie.save(PARTITION, somethingChanges(5, 100), at(2));
        expect(0);
    }

    @Test
    void a_segment_that_is_gone_makes_the_state_unusable() {
        StateStore store = store();
        store.save(PARTITION, somethingChanges(10, 100), at(1));
        store.save(PARTITION, somethingChanges(10, 100), at(2));
        Document one = database.getCollection("state_" + PARTITION).find().first();
        database.getCollection("state_" + PARTITION).deleteOne(one);
        expect(0);
    }

    @Test
    void a_state_saved_document_by_document_as_before_is_not_read() {
        database.getCollection("state_" + PARTITION).insertOne(new Document("_id", "K1").append("s", 1L));
        database.getCollection("state_position").insertOne(new Document("_id", PARTITION).append("sequence", 1L));
        expect(0);
        assertThat(segments()).isZero();
    }
}

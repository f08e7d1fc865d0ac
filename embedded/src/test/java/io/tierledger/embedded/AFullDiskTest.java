package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault 38 on a disk that fills to its last byte, under stores that nobody spared: with room again all go on, and nothing is lost. */
class AFullDiskTest {
    private static final String A_LOT =
            "insert into kept select string_agg(md5(random()::text), '') from generate_series(1, 1000000)";

    @TempDir
    Path directory;

    @Test
    void read_models_are_read_on_a_full_disk_and_written_when_there_is_room_again() throws Exception {
        try (SmallDisk disk = SmallDisk.at(directory.resolve("disk"), 60)) {
            ReadModelFiles files = ReadModelFiles.in(OwnDirectory.at(disk.path().resolve("mongo")));
            try (MVStore store = files.open()) {
                Map<String, byte[]> models = store.openMap("models");
                models.put("before", new byte[] {1});
                store.commit();
                disk.fill();
                models.put("meanwhile", SmallDisk.noise(3_000_000));
                var writing = CompletableFuture.runAsync(store::commit);
                TimeUnit.SECONDS.sleep(2);
                assertThat(writing).isNotDone();
                assertThat(models.get("before")).containsExactly(1);

                disk.empty();
                writing.get(20, TimeUnit.SECONDS);
            }
            try (MVStore again =
                    new MVStore.Builder().fileName(files.store().toString()).open()) {
                assertThat(again.<String, byte[]>openMap("models").get("meanwhile"))
                        .isEqualTo(SmallDisk.noise(3_000_000));
            }
            files.leave();
        }
    }

    /** The twin: the library's own file. */
    @Test
    void without_patience_a_full_disk_closes_the_read_models_for_good() throws Exception {
        try (SmallDisk disk = SmallDisk.at(directory.resolve("disk"), 60)) {
            MVStore store = new MVStore.Builder()
                    .fileName(disk.path().resolve("plain.mv").toString())
                    .open();
            Map<String, byte[]> models = store.openMap("models");
            disk.fill();
            models.put("meanwhile", SmallDisk.noise(3_000_000));
            assertThatThrownBy(store::commit).isInstanceOf(MVStoreException.class);
            disk.empty();
            assertThatThrownBy(() -> models.put("after", new byte[1])).hasMessageContaining("closed");
        }
    }

    @Test
    void kafka_and_postgresql_end_with_their_disk_and_are_there_again_when_it_has_room() throws Exception {
        try (SmallDisk disk = SmallDisk.at(directory.resolve("disk"), 600);
                EmbeddedStores stores = EmbeddedStores.start(disk.path())) {
            Topic kept = new Topic(stores.kafka(), "kept").create();
            kept.send("before");
            String url = stores.jdbcUrl("store");
            Sql.execute(url, "create table kept (answer text)");
            Sql.execute(url, "insert into kept values ('before')");
            int kafka = Integer.parseInt(stores.kafka().split("[:?]")[1]);

            disk.fill();
            assertThat(Eventually.comesTrue(() -> FreePort.isFree(kafka)))
                    .as("nobody pretends to be a broker")
                    .isTrue();
            assertThat(Eventually.comesTrue(() -> fails(() -> Sql.execute(url, A_LOT))))
                    .isTrue();

            disk.empty();
            assertThat(Eventually.comesTrue(() -> !fails(() -> kept.send("after"))))
                    .isTrue();
            assertThat(Eventually.comesTrue(() -> !fails(() -> Sql.execute(url, "insert into kept values ('after')"))))
                    .isTrue();
            assertThat(kept.read(2)).startsWith("before", "after");
            assertThat(Sql.query(url, "select string_agg(distinct answer, ' ') from kept"))
                    .isEqualTo("after before");
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static boolean fails(Attempt attempt) {
        try {
            attempt.run();
            return false;
        } catch (Exception refused) {
            return true;
        }
    }
}

package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingAfterAKilledJvmTest {
    @TempDir
    Path data;

    @TempDir
    Path temporary;

    @Test
    void ends_the_server_left_behind_keeps_events_and_discards_read_models() throws Exception {
        assertThat(KilledJvm.livedAndDiedIn(data, temporary)).isTrue();
        assertThat(temporary).as("what is left behind").isEmptyDirectory();
        Postmaster postmaster =
                new Postmaster(data.toAbsolutePath().resolve("postgres").resolve("data"));
        ProcessHandle left = postmaster.running().orElseThrow();

        try (EmbeddedStores stores = EmbeddedStores.start(data)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(Sql.query(stores.jdbcUrl("tiers"), "select answer from kept"))
                    .isEqualTo("42");
            assertThat(new Topic(stores.kafka(), "kept").read(1)).containsExactly("acknowledged");
            try (var client = MongoClients.create(stores.mongo())) {
                assertThat(client.getDatabase("tiers").getCollection("current").countDocuments())
                        .isZero();
            }
        }
    }
}

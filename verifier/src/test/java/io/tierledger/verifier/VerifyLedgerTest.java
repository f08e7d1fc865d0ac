package io.tierledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.embedded.PostgresServer;
import io.tierledger.ledger.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a store or the files of its ledger is found, and it is said which event is the first. */
class VerifyLedgerTest {
    @TempDir
    private static Path server;

    private static PostgresServer postgres;

    @TempDir
    private Path data;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(server);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private AlteredStore store(int events, long seed) throws SQLException {
        return new AlteredStore(postgres, data, events, seed);
    }

    @Test
    void what_was_not_altered_is_verified_and_what_that_is_worth_is_said() throws Exception {
        try (AlteredStore store = store(700, 1)) {
            Note note = store.sign(1);
            assertThat(store.verified())
                    .startsWith("0 customer: 700 events are what was signed")
                    .contains("scoring: no ledger is kept of it")
                    .contains("a new tree with a new key would pass as well");
            store.sql("insert into domain_event select 701, 'late', 0, 'said-1', '1', 'x', 'x', '', ''");
            assertThat(store.verified(
                            "--checkpoint",
                            kept(note),
                            "--key",
                            AlteredStore.key(1).verifier().toString()))
                    .startsWith("0 ")
                    .contains("1 after them are not signed")
                    .doesNotContain("would pass");
        }
    }

    @Test
    void each_alteration_of_a_random_store_is_found_and_located() throws Exception {
        Random random = new Random(20_261_130);
        for (int round = 0; round < 12; round++) {
            int events = 2 + random.nextInt(600);
            try (AlteredStore store = store(events, round)) {
                store.sign(1);
                int first = 1 + random.nextInt(events - 1);
                int second = first + 1 + random.nextInt(events - first);
                String atFirst = store.said(first);
                String where = " where global_index = ";
                switch (round % 6) {
                    case 0 -> {
                        store.sql("update domain_event set payload = set_byte(payload, 0, get_byte(payload, 0) # 1)"
                                + where + first);
                        found(store, "event " + first + " " + atFirst + " was changed");
                    }
                    case 1 -> {
                        store.sql("update domain_event set time_stamp = '2026-11-30T12:00:01Z'" + where + first);
                        found(store, "event " + first + " " + atFirst + " was changed");
                    }
                    case 2 -> {
                        store.sql("delete from domain_event" + where + first);
                        if (round > 5) {
                            store.sql("update domain_event set global_index = global_index - 1 where global_index > "
                                    + first);
                        }
                        found(store, "event " + first + " " + atFirst + " was deleted");
                    }
                    case 3 -> {
                        store.sql("update domain_event set global_index = global_index + 1 where global_index >= "
                                + first);
                        store.sql("insert into domain_event select " + first
                                + ", 'customer:put between', 0, 'said-9', '1', 'x', 'x', '', ''");
                        found(store, "event " + first + " (said-9, customer:put between) was inserted");
                    }
                    case 4 -> {
                        store.sql("update domain_event set global_index = " + (first + second)
                                + " - global_index where global_index in (" + first + "," + second + ")");
                        found(store, "event " + second + " " + atFirst + " was moved from " + first);
                    }
                    default -> {
                        store.sql("delete from domain_event where global_index > " + first);
                        found(store, "cut off after " + first);
                    }
                }
            }
        }
    }

    private static void found(AlteredStore store, String what) {
        assertThat(store.verified()).startsWith("1 customer: " + what + "\n");
    }

    @Test
    void a_tree_that_was_built_anew_is_found_by_what_was_taken_away_before() throws Exception {
        try (AlteredStore store = store(300, 7)) {
            Note before = store.sign(1);
            String checkpoint = kept(before);
            String key = AlteredStore.key(1).verifier().toString();
            store.sql("update domain_event set payload = 'other' where global_index = 17");
            store.sign(2);
            assertThat(store.verified()).startsWith("0 ").contains("would pass as well");
            assertThat(store.verified("--key", key)).startsWith("1 customer: another key\n");
            assertThat(store.verified("--checkpoint", checkpoint)).startsWith("1 customer: another key\n");
            store.sign(1); // and whoever has the key as well
            assertThat(store.verified("--key", key)).startsWith("0 ");
            assertThat(store.verified("--checkpoint", checkpoint)).startsWith("1 customer: fork at 300\n");
        }
    }

    @Test
    void a_store_and_its_files_of_yesterday_are_found_by_what_was_taken_away_today() throws Exception {
        try (AlteredStore store = store(300, 8)) {
            String checkpoint = kept(store.sign(1));
            store.sql("delete from domain_event where global_index > 290");
            store.sign(1);
            assertThat(store.verified()).startsWith("0 ");
            assertThat(store.verified("--checkpoint", checkpoint)).startsWith("1 customer: cut off after 290\n");
            Files.delete(data.resolve("ledger/customer/checkpoint"));
            assertThat(store.verified("--checkpoint", checkpoint)).startsWith("1 customer: cut off after 0\n");
        }
    }

    /** As {@code accept-restore} leaves it: what the older copy has, what says so, and what came since. */
    private static void goOnAfter(AlteredStore store, int kept) throws SQLException {
        store.sql("delete from domain_event where global_index > " + kept);
        store.sql("insert into domain_event select " + (kept + 1)
                + ", 'ledger:customer', 1, 'store-restored', '1', 'r', 'x', '', ''");
        store.sql("insert into domain_event select " + (kept + 2)
                + ", 'ledger:customer', 2, 'ledger-began', '1', 'b', 'x', '', ''");
    }

    @Test
    void an_older_copy_that_was_accepted_is_verified_with_what_it_lacks() throws Exception {
        try (AlteredStore store = store(700, 10)) {
            Note before = store.sign(1);
            goOnAfter(store, 610);
            store.signGeneration(2, 2);
            assertThat(store.verified())
                    .startsWith("0 customer: 612 events are what was signed")
                    .contains("by tierledger/customer/g2+")
                    .contains(
                            "; after event 610 an older copy went on, and events up to 700 that generation 1 had signed are gone\n");
            String old = AlteredStore.key(1).verifier().toString();
            String key =
                    AlteredStore.key(2, "tierledger/customer/g2").verifier().toString();
            String checkpoint = kept(before);
            assertThat(store.verified("--key", old)).startsWith("1 customer: generation 2, whose key was not given\n");
            assertThat(store.verified("--checkpoint", checkpoint)).startsWith("1 customer: generation 2, ");
            assertThat(store.verified("--key", old, "--key", key, "--checkpoint", checkpoint))
                    .startsWith("0 ")
                    .doesNotContain("would pass");
            assertThat(store.verified("--key", AlteredStore.key(3).verifier().toString(), "--key", key))
                    .startsWith("1 customer: another key\n");
            goOnAfter(store, 500);
            store.sql("delete from domain_event where global_index = 501");
            store.sql("update domain_event set global_index = 501 where global_index = 502");
            store.signGeneration(3, 3);
            assertThat(store.verified())
                    .as("a generation that does not say so")
                    .matches("(?s)1 customer: event 501 [(].*[)] was changed\n.*");
        }
    }

    @Test
    void what_was_altered_before_an_older_copy_went_on_is_found() throws Exception {
        try (AlteredStore store = store(400, 11)) {
            store.sign(1);
            String event = store.said(17);
            goOnAfter(store, 300);
            store.sql("update domain_event set payload = 'other' where global_index = 17");
            store.signGeneration(2, 2);
            found(store, "event 17 " + event + " was changed");
        }
        try (AlteredStore store = store(400, 12)) {
            store.sign(1);
            goOnAfter(store, 300);
            store.signGeneration(2, 2);
            String event = store.said(20);
            store.sql("update domain_event set payload = 'other' where global_index = 20");
            found(store, "event 20 " + event + " was changed");
            Files.delete(data.resolve("ledger/customer/checkpoint"));
            found(store, "the files of the ledger: a generation has no checkpoint");
        }
    }

    @Test
    void files_that_were_altered_are_found() throws Exception {
        try (AlteredStore store = store(700, 9)) {
            store.sign(1);
            for (String file :
                    new String[] {"tile/0/001", "tile/0/002", "tile/1/000", "tile/entries/002", "checkpoint", "key"}) {
                Path path = data.resolve("ledger/customer").resolve(file);
                byte[] before = Files.readAllBytes(path);
                byte[] after = before.clone();
                after[after.length / 2] ^= 1;
                Files.write(path, after);
                assertThat(store.verified()).as(file).startsWith("1 customer: ");
                Files.write(path, before);
            }
            Path packed = data.resolve("ledger/customer/tile/entries/001.gz");
            Files.delete(packed);
            assertThat(store.verified()).contains("there is no tile/entries/001");
        }
    }

    @Test
    void what_cannot_be_verified_is_not_said_to_be() throws Exception {
        assertThat(VerifyLedger.run(List.of("--data", data.toString()), line -> {}))
                .isEqualTo(2);
        assertThat(VerifyLedger.run(List.of("--nonsense"), line -> {})).isEqualTo(2);
        assertThat(VerifyLedger.run(List.of("--checkpoint", data.resolve("none").toString()), line -> {}))
                .isEqualTo(2);
        assertThat(VerifyLedger.run(List.of("--key", "a+b+c"), line -> {})).isEqualTo(2);
    }

    private String kept(Note note) throws IOException {
        return Files.writeString(data.resolve("taken-away"), note.toString()).toString();
    }
}

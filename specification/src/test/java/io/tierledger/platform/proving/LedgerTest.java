package io.tierledger.platform.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.embedded.PostgresServer;
import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Proofs;
import io.tierledger.ledger.Row;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.Tree;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.ledger.files.Growing;
import io.tierledger.platform.eventstore.BareStore;
import io.tierledger.platform.eventstore.LedgerBegan;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.identity.DoNotBelongTogether;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store appends is signed behind it, whatever breaks in between; a store that is not what was signed is noticed at its start. */
class LedgerTest {
    private static final AtomicInteger STORES = new AtomicInteger();

    @TempDir
    private static Path server;

    private static PostgresServer postgres;

    @TempDir
    private Path data;

    private BareStore store;
    private Ledger ledger;

    @BeforeAll
    static void startPostgres() {
        postgres = PostgresServer.start(server);
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void open() {
        store = new BareStore(postgres.jdbcUrl("store" + STORES.incrementAndGet()));
        ledger = ledger(data.resolve("ledger"));
    }

    @AfterEach
    void close() {
        ledger.stop();
        store.close();
    }

    private Ledger ledger(Path directory) {
        return TestLedgers.of(store, new LedgerPlace.All("test", directory, data.resolve("keys")));
    }

    private SignedSize signedAt(long size) {
        return TestLedgers.signedAt(size, ledger);
    }

    private void startAgain() {
        ledger.stop();
        ledger = ledger(data.resolve("ledger"));
        ledger.start();
    }

    @Test
    void what_is_stored_is_signed_from_the_stored_bytes_and_proved() {
        ledger.start();
        store.say(700);
        SignedSize signed = signedAt(701);
        List<StoredEvent> began = store.log().after(0, 1);
        assertThat(began.getFirst().event()).isInstanceOfSatisfying(LedgerBegan.class, said -> {
            assertThat(said.before()).isZero();
            assertThat(said.storeId()).isEqualTo("store-id");
            assertThat(signed.note().isSignedBy(VerifierKey.read(said.vkey()))).isTrue();
        });
        assertThat(signed.note().text()).startsWith("tierledger/test\n701\n");
        Tree tree = new Tree(701, ledger.files());
        for (Row row : new StoredRows(store.jdbc()).after(0, 701)) {
            long leaf = row.position() - 1;
            assertThat(Proofs.includes(row.entry().leaf(), leaf, 701, signed.root(), tree.inclusion(leaf)))
                    .isTrue();
            Tile bundle = Tile.with(leaf, Tile.ENTRIES, 701);
            byte[] entry = ledger.files().entries(bundle).get((int) (leaf % Tile.WIDTH));
            assertThat(Entry.read(entry)).isEqualTo(row.entry());
        }
        assertThat(ledger.files().note()).contains(signed.note());
        assertThat(store.jdbc().queryForObject("select note from ledger_note", String.class))
                .isEqualTo(signed.note().toString());
    }

    @Test
    void what_no_note_is_over_has_no_proof_and_what_cannot_be_read_has_none_either() throws IOException {
        assertThat(new ProofsOfEvents(Optional.empty()).of(1)).as("no ledger").isEmpty();
        ledger.start();
        ProofsOfEvents proofs = new ProofsOfEvents(Optional.of(ledger));
        store.say(300);
        SignedSize signed = signedAt(301);
        assertThat(proofs.of(302)).isEmpty();
        Inclusion last = proofs.of(301).orElseThrow();
        assertThat(last.size()).isEqualTo(301);
        assertThat(last.checkpoint()).isEqualTo(signed.note().toString());
        Hash leaf = Hash.leaf(last.entry().getBytes(StandardCharsets.UTF_8));
        assertThat(Proofs.includes(
                        leaf,
                        last.index(),
                        301,
                        signed.root(),
                        last.proof().stream().map(Hash::read).toList()))
                .isTrue();
        ledger.stop();
        deleteTiles();
        assertThat(proofs.of(301)).isEmpty();
    }

    @Test
    void what_was_stored_last_is_signed_at_an_orderly_stop() {
        ledger.start();
        signedAt(1);
        store.say(5);
        ledger.stop();
        assertThat(ledger.files().note().orElseThrow().text()).startsWith("tierledger/test\n6\n");
    }

    @Test
    void whatever_a_crash_left_it_goes_on_where_the_last_note_ended() {
        ledger.start();
        store.say(300);
        SignedSize before = signedAt(301);
        ledger.stop();
        store.say(600); // appended, and the process was gone
        startAgain();
        SignedSize caughtUp = signedAt(901);
        assertContinued(before, caughtUp);
        ledger.stop();
        store.say(200); // hashed and written, and the process was gone
        Growing unsigned = new Growing(ledger.files(), 901);
        new StoredRows(store.jdbc()).after(901, 200).forEach(row -> unsigned.add(row.entry()));
        unsigned.flush();
        store.say(1);
        startAgain();
        assertContinued(caughtUp, signedAt(1_102));
        assertThat(store.log().counts()).containsEntry(LedgerBegan.NAME, 1L);
    }

    private void assertContinued(SignedSize from, SignedSize to) {
        Tree tree = new Tree(to.size(), ledger.files());
        assertThat(Proofs.isContinued(from.size(), from.root(), to.size(), to.root(), tree.consistency(from.size())))
                .isTrue();
    }

    @Test
    void a_store_that_was_rolled_back_is_refused_and_not_signed() {
        ledger.start();
        store.say(40);
        SignedSize signed = signedAt(41);
        ledger.stop();
        store.jdbc().update("delete from domain_event where global_index > 30");
        store.jdbc().update("delete from ledger_note"); // an older copy has an older note, or none
        assertThatThrownBy(this::startAgain)
                .isInstanceOf(DoNotBelongTogether.class)
                .hasMessageContaining("ends at event 30, and its ledger was signed at 41");
        assertThat(ledger.files().note()).contains(signed.note());
        store.say(20); // and grown again
        assertThatThrownBy(this::startAgain)
                .isInstanceOf(DoNotBelongTogether.class)
                .hasMessageContaining("was changed at event 31 after its ledger was signed");
        assertThat(store.jdbc().queryForList("select note from ledger_note")).isEmpty();
    }

    @Test
    void a_store_that_was_lost_is_not_signed_as_a_new_one() {
        ledger.start();
        store.say(3);
        signedAt(4);
        ledger.stop();
        store.jdbc().update("delete from ledger_note");
        store.jdbc().update("delete from domain_event");
        store.say(10);
        assertThatThrownBy(this::startAgain).isInstanceOf(DoNotBelongTogether.class);
    }

    @Test
    void what_was_changed_before_files_are_made_again_is_noticed() throws IOException {
        ledger.start();
        store.say(600);
        signedAt(601);
        ledger.stop();
        store.jdbc()
                .update("update domain_event set time_stamp = replace(time_stamp, '2', '3') where global_index = 7");
        deleteTiles();
        assertThatThrownBy(this::startAgain)
                .isInstanceOf(DoNotBelongTogether.class)
                .hasMessageContaining("is another one than its ledger was signed of, at event 601");
    }

    @Test
    void files_that_were_lost_are_made_again() throws IOException {
        ledger.start();
        store.say(600);
        SignedSize before = signedAt(601);
        ledger.stop();
        deleteTiles();
        startAgain();
        assertThat(new Tree(601, ledger.files()).root()).isEqualTo(before.root());
        store.say(1);
        assertContinued(before, signedAt(602));
    }

    @Test
    void what_the_system_lost_of_the_newest_files_is_made_again() throws IOException {
        ledger.start();
        store.say(900);
        SignedSize before = signedAt(901);
        ledger.stop();
        ledger.files().take(); // as if it had not stopped
        Files.write(data.resolve("ledger/test/tile/entries/001.gz"), new byte[0]);
        startAgain();
        assertThat(ledger.files().entries(new Tile(Tile.ENTRIES, 1, Tile.WIDTH)))
                .hasSize(Tile.WIDTH);
        store.say(1);
        assertContinued(before, signedAt(902));
    }

    private void deleteTiles() throws IOException {
        try (var all = Files.walk(data.resolve("ledger/test/tile"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void a_note_of_somebody_else_is_refused() throws IOException {
        ledger.start();
        store.say(5);
        signedAt(6);
        ledger.stop();
        Path file = data.resolve("ledger/test/checkpoint");
        Files.writeString(file, Files.readString(file).replace("tierledger/test\n6", "tierledger/test\n5"));
        store.jdbc().update("delete from ledger_note");
        assertThatThrownBy(this::startAgain)
                .isInstanceOf(DoNotBelongTogether.class)
                .hasMessageContaining("signed by another key");
    }

    @Test
    void without_its_key_nothing_is_signed_until_it_is_put_back() throws IOException {
        ledger.start();
        store.say(5);
        SignedSize before = signedAt(6);
        ledger.stop();
        Path key = data.resolve("keys/ledger-test");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Path kept = Files.move(key, data.resolve("kept"));
        store.say(5);
        startAgain();
        assertThat(ledger.isStopped()).isTrue();
        assertThat(ledger.newest()).contains(before);
        assertThat(key).as("no other is drawn").doesNotExist();
        Files.writeString(key, "something else");
        startAgain();
        assertThat(ledger.isStopped()).isTrue();
        Files.delete(key);
        Files.move(kept, key);
        startAgain();
        assertThat(ledger.isStopped()).isFalse();
        assertContinued(before, signedAt(11));
    }

    @Test
    void a_store_of_before_gets_one_when_its_texts_are_sealed() {
        store.jdbc()
                .update("delete from identity where name = 'ledger'"); // as the table is made beside events that are
        // there
        store.say(9);
        ledger.start();
        assertThat(store.log().counts()).doesNotContainKey(LedgerBegan.NAME);
        assertThat(ledger.newest()).isEmpty();
        MayBegin.from(store.jdbc());
        MayBegin.from(store.jdbc());
        startAgain();
        signedAt(10);
        assertThat(store.log().after(9, 1).getFirst().event())
                .isInstanceOfSatisfying(
                        LedgerBegan.class, said -> assertThat(said.before()).isEqualTo(9));
    }

    @Test
    void two_instances_never_sign_one_size_twice() {
        Ledger other = ledger(data.resolve("elsewhere"));
        ledger.start();
        other.start();
        try {
            for (int round = 0; round < 3; round++) {
                store.say(100);
                long size = 1 + 100L * (round + 1);
                assertThat(signedAt(size).note())
                        .isEqualTo(TestLedgers.signedAt(size, other).note());
            }
            assertThat(store.log().counts()).containsEntry(LedgerBegan.NAME, 1L);
        } finally {
            other.stop();
        }
    }
}

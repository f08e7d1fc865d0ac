package io.tierledger.platform.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.embedded.PostgresServer;
import io.tierledger.ledger.Proofs;
import io.tierledger.ledger.Tree;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.platform.eventstore.BareStore;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.eventstore.LedgerBegan;
import io.tierledger.platform.eventstore.StoreRestored;
import io.tierledger.platform.identity.DoNotBelongTogether;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was set back goes on only when somebody accepts it, and then in another generation of its ledger. */
class SetBackTest {
    private static final AtomicInteger STORES = new AtomicInteger();

    @TempDir
    private static Path server;

    private static PostgresServer postgres;

    @TempDir
    private Path data;

    private String url;
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
    void signFortyOneEvents() {
        url = postgres.jdbcUrl("store" + STORES.incrementAndGet());
        open();
        store.say(29);
        signedAt(30);
        store.jdbc().execute("create table copied as select * from domain_event");
        store.say(11);
        signedAt(41);
        ledger.stop();
    }

    private void open() {
        store = new BareStore(url);
        ledger = TestLedgers.of(store, places());
        ledger.start();
    }

    private void openAgain() {
        close();
        open();
    }

    @AfterEach
    void close() {
        ledger.stop();
        store.close();
    }

    private LedgerPlace.All places() {
        return new LedgerPlace.All("test", data.resolve("ledger"), data.resolve("keys"));
    }

    private SignedSize signedAt(long size) {
        return TestLedgers.signedAt(size, ledger);
    }

    private void putBack(String copy) {
        store.jdbc().update("delete from domain_event");
        store.jdbc().update("insert into domain_event select * from " + copy);
        store.jdbc().update("delete from ledger_note");
    }

    private Optional<SetBack> setBack() {
        SetBack.Stored stored = new SetBack.Stored("test", new EventNames(Map.of()), store.database());
        return SetBack.of(stored, data.resolve("ledger"), data.resolve("keys"));
    }

    @Test
    void an_older_copy_goes_on_in_another_generation_and_says_what_is_lost() {
        putBack("copied");
        assertThatThrownBy(this::openAgain)
                .isInstanceOf(DoNotBelongTogether.class)
                .hasMessageContaining("accept-restore");
        SetBack found = setBack().orElseThrow();
        assertThat(found.kept()).isEqualTo(30);
        assertThat(found.lostUpTo()).isEqualTo(41);
        assertThat(found.nextGeneration()).isEqualTo(2);
        Optional<io.tierledger.ledger.Note> before = places().at(1).files().note();
        found.accept("disk of db1, copy of Sunday");
        assertThat(setBack()).as("accepted").isEmpty();
        openAgain();
        SignedSize signed = signedAt(32);
        assertThat(store.log().after(30, 9).stream().map(one -> one.event()))
                .satisfiesExactly(
                        said -> assertThat(said).isEqualTo(new StoreRestored(30, 41, "disk of db1, copy of Sunday")),
                        said -> assertThat(said).isInstanceOfSatisfying(LedgerBegan.class, began -> {
                            assertThat(began.before()).isEqualTo(31);
                            assertThat(signed.note().isSignedBy(VerifierKey.read(began.vkey())))
                                    .isTrue();
                        }));
        assertThat(signed.checkpoint().origin()).isEqualTo("tierledger/test/g2");
        assertThat(signed.note().signatures().getFirst().name()).isEqualTo("tierledger/test/g2");
        assertThat(places().at(1).files().note())
                .as("the ledger of before stays")
                .isEqualTo(before);
        Tree old = new Tree(41, places().at(1).files());
        Tree now = new Tree(32, ledger.files());
        assertThat(now.leaf(29)).isEqualTo(old.leaf(29));
        assertThat(now.leaf(30)).isNotEqualTo(old.leaf(30));
        store.say(4);
        SignedSize next = signedAt(36);
        Tree grown = new Tree(36, ledger.files());
        assertThat(Proofs.isContinued(32, signed.root(), 36, next.root(), grown.consistency(32)))
                .isTrue();
        openAgain();
        assertThat(ledger.newest()).contains(next);
        assertThat(setBack()).isEmpty();
    }

    @Test
    void where_nothing_was_set_back_there_is_nothing_to_accept() {
        assertThat(setBack()).isEmpty();
        store.say(3);
        assertThat(setBack()).as("what is not signed yet").isEmpty();
        SetBack.Stored stored = new SetBack.Stored("test", new EventNames(Map.of()), store.database());
        assertThat(SetBack.of(stored, data.resolve("elsewhere"), data.resolve("keys")))
                .as("no ledger")
                .isEmpty();
    }

    @Test
    void what_was_altered_is_no_older_copy() {
        putBack("copied");
        store.jdbc()
                .update("update domain_event set time_stamp = replace(time_stamp, ':', '.') where global_index = 17");
        assertThatThrownBy(this::setBack)
                .isInstanceOf(DoNotBelongTogether.class)
                .hasMessageContaining("its event 17 is another one");
        putBack("copied");
        store.close();
        store = new BareStore(url);
        store.say(20); // and grown again, past the end of before
        assertThatThrownBy(this::setBack)
                .isInstanceOf(DoNotBelongTogether.class)
                .hasMessageContaining("its event 31 is another one");
    }

    @Test
    void a_newer_copy_that_is_found_later_is_accepted_after_the_older_one() {
        store.jdbc().execute("create table better as select * from domain_event");
        putBack("copied");
        setBack().orElseThrow().accept("copy of Sunday");
        openAgain();
        store.say(20);
        signedAt(52);
        ledger.stop();
        putBack("better");
        assertThatThrownBy(this::openAgain)
                .isInstanceOf(DoNotBelongTogether.class)
                .hasMessageContaining("says nothing of generation 2");
        SetBack found = setBack().orElseThrow();
        assertThat(found.kept()).isEqualTo(30);
        assertThat(found.lostUpTo()).isEqualTo(52);
        found.accept("the copy of Monday was on the other disk");
        openAgain();
        assertThat(signedAt(43).checkpoint().origin()).isEqualTo("tierledger/test/g3");
    }

    @Test
    void a_store_that_was_lost_goes_on_from_nothing() {
        store.jdbc().update("delete from domain_event");
        store.jdbc().update("delete from ledger_note");
        SetBack found = setBack().orElseThrow();
        assertThat(found.kept()).isZero();
        found.accept("there was no copy");
        openAgain();
        assertThat(signedAt(2).checkpoint().origin()).isEqualTo("tierledger/test/g2");
    }

    @Test
    void files_of_a_ledger_that_are_not_what_was_signed_accept_nothing() throws Exception {
        putBack("copied");
        Path tile = data.resolve("ledger/test/tile/0/000");
        byte[] hashes = java.nio.file.Files.readAllBytes(tile);
        hashes[hashes.length - 1] ^= 1;
        java.nio.file.Files.write(tile, hashes);
        assertThatThrownBy(this::setBack)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("are not what was signed");
    }
}

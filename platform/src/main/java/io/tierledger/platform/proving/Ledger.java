package io.tierledger.platform.proving;

import io.tierledger.ledger.Checkpoint;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Note;
import io.tierledger.ledger.Row;
import io.tierledger.ledger.SignerKey;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.Tree;
import io.tierledger.ledger.VerifierKey;
import io.tierledger.ledger.files.Growing;
import io.tierledger.ledger.files.LedgerFiles;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import io.tierledger.platform.web.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The ledger of a store, kept behind its appends: each second in which something was stored, that is hashed from the stored bytes and
 * written, and then what all comes to is signed. What a crash leaves unsigned is hashed again.
 */
final class Ledger implements SmartLifecycle, Watched {
    private static final Logger log = LoggerFactory.getLogger(Ledger.class);
    private static final Duration PAUSE = Duration.ofMillis(800);
    /** Rows read at once, and how long rows are read before what there is is signed. */
    private static final int PAGE = 2_000;

    private static final Duration SIGNED_AFTER = Duration.ofMillis(800);

    private final LedgerPlace.All places;
    private final StoredRows rows;
    private final NoteTable notes;
    private final Beginning beginning;
    private final Loop loop;
    private volatile LedgerPlace place;
    private volatile LedgerFiles files;
    private @Nullable Growing growing;
    private @Nullable SignerKey signer;
    private volatile @Nullable VerifierKey key;
    private volatile @Nullable SignedSize newest;
    private volatile boolean isStopped;
    private volatile boolean running;

    Ledger(LedgerPlace.All places, StoredRows rows, NoteTable notes, Beginning beginning) {
        this.places = places;
        this.place = places.at(1);
        this.rows = rows;
        this.notes = notes;
        this.beginning = beginning;
        this.files = place.files();
        this.loop = Loop.pausing(place.store() + "-ledger", PAUSE, this::step);
    }

    /**
     * Before anything reads the store.
     *
     * @throws io.tierledger.platform.identity.DoNotBelongTogether if the store is not the one that was signed
     */
    @Override
    public void start() {
        Optional<VerifierKey> said = beginning.said();
        place = said.map(places::of).orElse(place);
        files = place.files();
        Held held = new Held(place, rows, files);
        held.requireNewest(places.newest());
        Optional<SignedSize> last = held.last(notes.newest(), said.isPresent());
        boolean wereLeft = files.take();
        said.ifPresent(known -> last.ifPresent(note -> held.require(note, known, wereLeft)));
        newest = last.orElse(null);
        running = true;
        if (said.isEmpty() && !beginning.isPossible()) {
            log.info("The store of the {}-service gets a ledger after ./run seal-old-events.", place.store());
            return;
        }
        try {
            know(said.orElseGet(beginning::begun));
        } catch (Refused scarce) {
            log.warn("The ledger of the {}-service begins later: {}", place.store(), scarce.code());
        }
        if (!isStopped) {
            loop.start();
        }
    }

    private void know(VerifierKey known) {
        signer = signer(known);
        isStopped = signer == null;
        key = known;
    }

    /** None where the file is lost, damaged or another's: a new key would say of itself that all is well. */
    private @Nullable SignerKey signer(VerifierKey known) {
        Optional<SignerKey> found =
                KeyFile.readable(place.key()).filter(one -> one.verifier().equals(known));
        if (found.isEmpty()) {
            log.error(
                    "The key by which the ledger of the {}-service is signed, {}, is not there any more; nothing is signed until it is put back.",
                    place.store(),
                    place.key());
        }
        return found.orElse(null);
    }

    private void step() {
        if (key == null) {
            know(beginning.begun());
        }
        if (isStopped) {
            return;
        }
        Growing tree = growing;
        if (tree == null) {
            files.keep(Objects.requireNonNull(key));
            tree = new Growing(files, newest == null ? 0 : newest.size());
        }
        growing = null; // a step that fails begins again at what is signed
        grow(tree);
        if (newest == null || tree.size() > newest.size()) {
            tree.flush();
            sign(tree);
        }
        growing = tree;
    }

    private void grow(Growing tree) {
        long end = System.nanoTime() + SIGNED_AFTER.toNanos();
        List<Row> page;
        do {
            page = rows.after(tree.size(), PAGE);
            page.forEach(row -> tree.add(row.entry()));
        } while (page.size() == PAGE && System.nanoTime() < end);
    }

    private void sign(Growing tree) {
        notes.advance(before ->
                        before.filter(note -> note.size() >= tree.size()).or(() -> Optional.of(next(before, tree))))
                .filter(note -> note.size() <= tree.size())
                .ifPresent(this::tell);
    }

    /** @throws IllegalStateException if the tree does not go on where the one before ended */
    private SignedSize next(Optional<SignedSize> before, Growing tree) {
        before.ifPresent(this::requireContinued);
        Checkpoint checkpoint = new Checkpoint(place.origin(), tree.size(), tree.root());
        return SignedSize.of(Note.signed(checkpoint.text(), Objects.requireNonNull(signer)));
    }

    private void requireContinued(SignedSize before) {
        if (!new Tree(before.size(), files).root().equals(before.root())) {
            throw new IllegalStateException("the store of the " + place.store()
                    + "-service is another one than was signed at " + before.size());
        }
    }

    private void tell(SignedSize note) {
        if (!note.equals(newest)) {
            requireContinued(note);
            files.keep(note.note());
            newest = note;
        }
    }

    /** What is signed; none in the first second of a store. */
    Optional<SignedSize> newest() {
        return Optional.ofNullable(newest);
    }

    /**
     * That an event is in the tree of the newest note; empty where that does not reach it.
     *
     * @param position from 1
     * @throws IllegalStateException if the files cannot be read
     */
    Optional<Inclusion> inclusion(long position) {
        return newest().filter(note -> position <= note.size()).map(note -> inclusion(position, note));
    }

    private Inclusion inclusion(long position, SignedSize note) {
        long leaf = position - 1;
        Tree tree = new Tree(note.size(), files);
        byte[] entry = files.entries(Tile.with(leaf, Tile.ENTRIES, note.size())).get((int) (leaf % Tile.WIDTH));
        return new Inclusion(
                position,
                leaf,
                note.size(),
                tree.leaf(leaf).base64(),
                new String(entry, StandardCharsets.UTF_8),
                Hash.base64(tree.inclusion(leaf)),
                note.note().toString());
    }

    Optional<VerifierKey> key() {
        return Optional.ofNullable(key);
    }

    LedgerFiles files() {
        return files;
    }

    /** Whether nothing is signed any more, since the key is lost. */
    boolean isStopped() {
        return isStopped;
    }

    /** What was stored by then is signed, if that is possible. */
    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        loop.close();
        if (key != null) {
            try {
                step();
                files.leave();
            } catch (RuntimeException atTheNextStart) {
                log.info("What was stored last is signed at the next start: {}", atTheNextStart.toString());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After what a service writes at its start, and before anything reads behind the store. */
    @Override
    public int getPhase() {
        return 999;
    }

    @Override
    public Collection<Loop> moving() {
        return List.of(loop);
    }
}

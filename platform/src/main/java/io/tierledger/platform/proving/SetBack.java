package io.tierledger.platform.proving;

import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Row;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.Tree;
import io.tierledger.ledger.files.LedgerFiles;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventCatalogue;
import io.tierledger.platform.eventstore.EventFeed;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventNames;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoreRestored;
import io.tierledger.platform.identity.DoNotBelongTogether;
import io.tierledger.platform.identity.StoreIdentity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A store that is an older copy of what was signed, found while nothing runs, and how it may go on: in the next generation of its ledger, by a key of
 * its own, with what is lost said in the store. The ledger of before stays as it is.
 */
public final class SetBack {
    private final LedgerPlace.All places;
    private final Stored stored;
    private final int generation;
    private final long kept;
    private final long lostUpTo;

    private SetBack(LedgerPlace.All places, Stored stored, int generation, long kept, long lostUpTo) {
        this.places = places;
        this.stored = stored;
        this.generation = generation;
        this.kept = kept;
        this.lostUpTo = lostUpTo;
    }

    /**
     * A store that nobody uses.
     *
     * @param store short name of its service
     * @param names as its service stores its events
     * @param connections nobody else has any
     */
    public record Stored(String store, EventNames names, DataSource connections) {
        private EventCatalogue catalogue() {
            return new EventCatalogue(EventStoreConfiguration.STORED_JSON, names);
        }

        private JdbcTemplate jdbc() {
            return new JdbcTemplate(connections);
        }

        private EventLog log() {
            return new EventLog(jdbc(), catalogue(), new EventFeed());
        }

        /** 0 in an empty one. */
        public long end() {
            return new StoredRows(jdbc()).last();
        }
    }

    /**
     * How far a store was set back; empty for one that was not, that has no ledger, or of which it was accepted.
     *
     * @param ledgers where ledgers have a directory each
     * @param keys where the keys are that sign them
     * @throws DoNotBelongTogether if it ends too early, and is no older copy of what was signed
     * @throws IllegalStateException if the files of a ledger cannot be read
     */
    public static Optional<SetBack> of(Stored stored, Path ledgers, Path keys) {
        LedgerPlace.All places = new LedgerPlace.All(stored.store(), ledgers, keys);
        int newest = places.newest();
        int said = Beginning.said(stored.log())
                .map(places::of)
                .map(LedgerPlace::generation)
                .orElse(0);
        if (newest == 0 || said > newest) {
            return Optional.empty();
        }
        StoredRows rows = new StoredRows(stored.jdbc());
        long end = rows.last();
        SignedSize note = SignedSize.of(places.at(newest).files().note().orElseThrow());
        long kept = common(rows, places.at(newest).files(), note);
        if (kept == note.size()) {
            return Optional.empty();
        }
        requireOlderCopy(places, newest, rows, end);
        return Optional.of(new SetBack(places, stored, newest, kept, note.size()));
    }

    /** Events that were stored otherwise, or never signed, are no copy of anything; a copy may be one from before another restore. */
    private static void requireOlderCopy(LedgerPlace.All places, int newest, StoredRows rows, long end) {
        long known = IntStream.rangeClosed(1, newest)
                .mapToObj(generation -> places.at(generation).files())
                .filter(files -> files.note().isPresent())
                .mapToLong(
                        files -> common(rows, files, SignedSize.of(files.note().orElseThrow())))
                .max()
                .orElse(0);
        if (known < end) {
            throw new DoNotBelongTogether(
                    "The store of the " + places.store() + "-service is no older copy of what was signed: its event "
                            + (known + 1) + " is another one.",
                    "./run verify-ledger says what was done to it; nothing was accepted.");
        }
    }

    /** How many of the first events are those that a ledger has. */
    private static long common(StoredRows rows, LedgerFiles files, SignedSize note) {
        if (!new Tree(note.size(), files).root().equals(note.root())) {
            throw new IllegalStateException("the files of " + note.checkpoint().origin() + " are not what was signed");
        }
        long common = 0;
        while (common < note.size()) {
            Tile tile = Tile.with(common, 0, note.size());
            byte[] hashes = files.hashes(tile);
            List<Row> page = rows.after(common, tile.width());
            for (int i = 0; i < page.size(); i++) {
                if (!isAt(i, hashes, page.get(i).entry().leaf())) {
                    return common + i;
                }
            }
            common += page.size();
            if (page.size() < tile.width()) {
                return common;
            }
        }
        return common;
    }

    private static boolean isAt(int n, byte[] hashes, Hash leaf) {
        int from = n * Hash.LENGTH;
        return Arrays.equals(leaf.bytes(), 0, Hash.LENGTH, hashes, from, from + Hash.LENGTH);
    }

    public Stored store() {
        return stored;
    }

    /** Events that are still here and were signed. */
    public long kept() {
        return kept;
    }

    /** Position up to which events were signed that are gone. */
    public long lostUpTo() {
        return lostUpTo;
    }

    /** Of the ledger that goes on from here. */
    public int nextGeneration() {
        return generation + 1;
    }

    /**
     * Says in the store, in one transaction, that it goes on from here and by whose signature from now on; the next start hashes it anew and signs.
     *
     * @param note why; one line, names nobody
     */
    public void accept(String note) {
        LedgerPlace next = places.at(nextGeneration());
        String id = new StoreIdentity(stored.store(), stored.jdbc(), "").store();
        try (Appender appender =
                Appender.alone(stored.store() + "-restore", stored.connections(), stored.catalogue())) {
            appender.writeNow((transaction, budget) -> {
                transaction.append(new NewEvent(next.stream(), new StoreRestored(kept, lostUpTo, note)));
                transaction.append(new NewEvent(next.stream(), Beginning.of(next, id, stored.end() + 1)));
                transaction.jdbc().update("delete from ledger_note"); // the last one of the ledger before
                return true;
            });
        }
    }
}

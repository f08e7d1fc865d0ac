package io.tierledger.verifier;

import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.files.LedgerFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One ledger of a store: the first, or the next after an older copy of the store went on. What an older copy lacked stands only in the one before.
 *
 * @param number from 1
 */
record Generation(String store, int number, LedgerFiles files) {
    private static final String RESTORED = "store-restored";

    /** What one generation had signed and the next one lacks. */
    record GivenUp(int generation, long kept, long lostUpTo) {}

    /** @param ledgers where each has a directory */
    static List<Generation> of(String store, Path ledgers) {
        List<Generation> found =
                new ArrayList<>(List.of(new Generation(store, 1, new LedgerFiles(ledgers.resolve(store)))));
        for (int number = 2; Files.isDirectory(ledgers.resolve(store + ".g" + number)); number++) {
            found.add(new Generation(store, number, new LedgerFiles(ledgers.resolve(store + ".g" + number))));
        }
        return found;
    }

    String origin() {
        return "tierledger/" + store + (number == 1 ? "" : "/g" + number);
    }

    /** @throws Finding if there is something else in its place */
    Optional<Signed> newest() {
        try {
            return files.note().map(Signed::of);
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            throw Finding.files(String.valueOf(unreadable.getMessage()));
        }
    }

    /**
     * What is gone between a generation and the next.
     *
     * @throws Finding if that differs from it before the event that says that an older copy goes on
     */
    GivenUp givenUp(Entries own, Entries next) {
        long kept = common(own, next);
        boolean isSaid = kept < next.size() && saysSo(next.at(kept + 1));
        if (!isSaid) {
            throw kept < own.size()
                    ? Finding.changed(own.at(kept + 1))
                    : Finding.files("generation " + (number + 1) + " does not say after which event it begins");
        }
        return new GivenUp(number, kept, own.size());
    }

    private boolean saysSo(Entry entry) {
        return entry.name().equals(RESTORED) && entry.stream().equals("ledger:" + store);
    }

    private static long common(Entries own, Entries next) {
        long most = Math.min(own.size(), next.size());
        for (long first = 1; first <= most; first += Tile.WIDTH) {
            List<byte[]> ours = own.bundle(first);
            List<byte[]> theirs = next.bundle(first);
            for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
                if (!Arrays.equals(ours.get(i), theirs.get(i))) {
                    return first - 1 + i;
                }
            }
        }
        return most;
    }
}

package io.tierledger.platform.proving;

import io.tierledger.ledger.VerifierKey;
import io.tierledger.ledger.files.LedgerFiles;
import io.tierledger.platform.eventstore.LedgerBegan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Which ledger, and where it is.
 *
 * @param store short name of the service whose store it is of
 * @param generation 1 until the store is set back for the first time; each has a tree, a directory and a key of its own
 * @param directory its own
 * @param key file of the key that signs
 */
record LedgerPlace(String store, int generation, Path directory, Path key) {
    static final int MOST_GENERATIONS = 1_000;

    /** First line of its notes, and name of its key. */
    String origin() {
        return origin(store, generation);
    }

    private static String origin(String store, int generation) {
        return "tierledger/" + store + (generation == 1 ? "" : "/g" + generation);
    }

    /** In which the store says what becomes of its ledger. */
    String stream() {
        return LedgerBegan.stream(store);
    }

    LedgerFiles files() {
        return new LedgerFiles(directory);
    }

    /**
     * The generations of one store's ledger.
     *
     * @param all where ledgers have a directory each, named after their stores
     */
    record All(String store, Path all, Path keys) {

        LedgerPlace at(int generation) {
            String name = store + (generation == 1 ? "" : ".g" + generation);
            return new LedgerPlace(store, generation, all.resolve(name), keys.resolve("ledger-" + name));
        }

        /** The one that is known by this key; the first where it is none of ours. */
        LedgerPlace of(VerifierKey key) {
            String before = origin(store, 1) + "/g";
            return at(
                    key.name().startsWith(before) ? Integer.parseInt(key.name().substring(before.length())) : 1);
        }

        /** The newest of which there is a signed note; 0 where there is none. */
        int newest() {
            return IntStream.rangeClosed(1, MOST_GENERATIONS)
                    .takeWhile(generation ->
                            generation == 1 || Files.isDirectory(at(generation).directory()))
                    .filter(generation -> at(generation).files().note().isPresent())
                    .max()
                    .orElse(0);
        }
    }
}

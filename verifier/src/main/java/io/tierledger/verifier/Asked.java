package io.tierledger.verifier;

import io.tierledger.ledger.Note;
import io.tierledger.ledger.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be verified, and what is known from elsewhere.
 *
 * @param data the data directory
 * @param postgres address of a real server without a database, as {@code TIERLEDGER_POSTGRES}; absent for the embedded one
 * @param checkpoints notes that were taken away before
 * @param keys by which notes are known
 */
record Asked(Path data, Optional<String> postgres, List<Signed> checkpoints, List<VerifierKey> keys) {

    /** Said of words that cannot be understood. */
    static final class Misunderstood extends RuntimeException {
        Misunderstood(String what) {
            super(what);
        }
    }

    /** @throws Misunderstood for what is no such option, or has no value that can be read */
    static Asked of(List<String> words) {
        Path data = Path.of("data");
        Optional<String> postgres = Optional.empty();
        List<Signed> checkpoints = new ArrayList<>();
        List<VerifierKey> keys = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String[] parts = words.get(i).split("=", 2);
            String value = parts.length == 2 ? parts[1] : i + 1 < words.size() ? words.get(++i) : "";
            switch (parts[0]) {
                case "--data" -> data = Path.of(value);
                case "--postgres" -> postgres = Optional.of(value);
                case "--checkpoint" -> checkpoints.add(note(Path.of(value)));
                case "--key" -> keys.add(key(value));
                default -> throw new Misunderstood(parts[0] + " is no option of verify-ledger.");
            }
        }
        return new Asked(data, postgres, checkpoints, keys);
    }

    private static Signed note(Path file) {
        try {
            return Signed.of(Note.read(Files.readString(file)));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Misunderstood(file + " is no checkpoint: " + unreadable.getMessage() + ".");
        }
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.read(text);
        } catch (IllegalArgumentException unreadable) {
            throw new Misunderstood("--key " + text + ": " + unreadable.getMessage() + ".");
        }
    }

    Optional<VerifierKey> keyOf(String origin) {
        return keys.stream().filter(key -> key.name().equals(origin)).findFirst();
    }

    List<Signed> checkpointsOf(String origin) {
        return checkpoints.stream()
                .filter(note -> note.checkpoint().origin().equals(origin))
                .toList();
    }

    /** Whether something is known of any generation of a store's ledger. */
    boolean knowsOf(String store) {
        return Stream.concat(
                        keys.stream().map(VerifierKey::name),
                        checkpoints.stream().map(note -> note.checkpoint().origin()))
                .anyMatch(origin -> (origin + "/").startsWith("tierledger/" + store + "/"));
    }

    /** Whether something is known that somebody who writes all files anew does not have. */
    boolean isFromElsewhere() {
        return !checkpoints.isEmpty() || !keys.isEmpty();
    }
}

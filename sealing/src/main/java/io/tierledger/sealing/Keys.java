package io.tierledger.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of subjects, unwrapped and known for a minute at most: so long does a destroyed one live on, without any message. */
final class Keys {
    static final Duration KNOWN_FOR = Duration.ofSeconds(60);
    private static final int KNOWN_AT_MOST = 200_000;

    private final KeyTable table;
    private final Path master;
    private final Cache<Subject, SubjectKey> newest = cache();
    private final Cache<Epoch, SubjectKey> opening = cache();
    private volatile @Nullable Known known;

    /** @param until monotonic time at which the file is read again */
    private record Known(MasterKey key, long until) {}

    Keys(KeyTable table, Path master) {
        this.table = table;
        this.master = master;
    }

    private static <S> Cache<S, SubjectKey> cache() {
        return Caffeine.newBuilder()
                .expireAfterWrite(KNOWN_FOR)
                .maximumSize(KNOWN_AT_MOST)
                .build();
    }

    /**
     * The keys that seal, one for each subject; whose key was destroyed is absent.
     *
     * @throws KeysAway if they cannot be had, or one that must be there is not
     */
    Map<Subject, SubjectKey> sealing(Collection<Subject> subjects) {
        Map<Subject, SubjectKey> found = new HashMap<>(newest.getAllPresent(subjects));
        Set<Subject> unknown = new HashSet<>(subjects);
        unknown.removeAll(found.keySet());
        if (unknown.isEmpty()) {
            return found;
        }
        Map<Subject, KeyTable.Row> rows = table.newest(unknown);
        for (Subject subject : unknown) {
            KeyTable.Row row = rows.get(subject);
            if (row == null) {
                throw new KeysAway("there is no key of " + subject + ", which must have one");
            }
            SubjectKey key = unwrapped(subject, row);
            if (key != null) {
                found.put(subject, key);
                newest.put(subject, key);
            }
        }
        return found;
    }

    /**
     * What is known of keys that are to open something.
     *
     * @param erased of these the key was destroyed; one in neither is lost
     */
    record Opening(Map<Epoch, SubjectKey> keys, Set<Epoch> erased) {}

    /**
     * The keys that open what was sealed in these epochs, asked for in one question.
     *
     * @param remembering whether those are remembered that were asked for
     * @throws KeysAway if they cannot be had
     */
    Opening opening(Collection<Epoch> epochs, boolean remembering) {
        Map<Epoch, SubjectKey> found = new HashMap<>(opening.getAllPresent(epochs));
        Set<Epoch> unknown = new HashSet<>(epochs);
        unknown.removeAll(found.keySet());
        Set<Epoch> erased = new HashSet<>();
        if (!unknown.isEmpty()) {
            table.of(unknown).forEach((epoch, row) -> {
                SubjectKey key = unwrapped(epoch.subject(), row);
                if (key == null) {
                    erased.add(epoch);
                } else {
                    found.put(epoch, key);
                    if (remembering) {
                        opening.put(epoch, key);
                    }
                }
            });
        }
        return new Opening(found, erased);
    }

    /** Lets go of the keys of a subject that were unwrapped here, at once. */
    void forget(Subject subject) {
        newest.invalidate(subject);
        opening.asMap().keySet().removeIf(epoch -> epoch.subject().equals(subject));
    }

    /** Null when it was destroyed. */
    private @Nullable SubjectKey unwrapped(Subject subject, KeyTable.Row row) {
        byte[] wrapped = row.wrapped();
        return wrapped == null ? null : SubjectKey.of(row.epoch(), secret(subject, row.epoch(), wrapped));
    }

    /** A master key that was changed since is read again. */
    private byte[] secret(Subject subject, int epoch, byte[] wrapped) {
        Known before = known;
        if (before != null) {
            try {
                return before.key().unwrapped(subject, epoch, wrapped);
            } catch (KeysAway changed) {
                known = null;
            }
        }
        return master().unwrapped(subject, epoch, wrapped);
    }

    private MasterKey master() {
        Known now = known;
        if (now == null || System.nanoTime() - now.until() > 0) {
            now = new Known(MasterKey.in(master), System.nanoTime() + KNOWN_FOR.toNanos());
            known = now;
        }
        return now.key();
    }
}

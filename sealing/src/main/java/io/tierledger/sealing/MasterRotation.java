package io.tierledger.sealing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A new master key each 30 days wraps all keys anew, and 30 days later the old one is deleted: then no copy of it, and no backup from
 * before, opens what was destroyed since.
 */
final class MasterRotation {
    static final Duration EACH = Duration.ofDays(30);
    private static final int AT_ONCE = 1_000;

    private final MasterTable table;
    private final Path file;

    MasterRotation(MasterTable table, Path file) {
        this.table = table;
        this.file = file;
    }

    /** What is due by then; nothing where another instance is at it. A run that was broken off is finished by the next. */
    void run(Instant now) {
        table.alone(() -> turn(now));
    }

    private void turn(Instant now) {
        MasterKey key = MasterKey.in(file);
        table.note(key.ids(), now);
        if (!table.drawn().getOrDefault(key.primary(), now).plus(EACH).isAfter(now)) {
            key = key.withAnother();
            key.replaceIn(file);
            table.note(key.ids(), now);
        }
        wrapAnew(key);
        List<Integer> over = over(key, now);
        if (!over.isEmpty()) {
            key.without(over).replaceIn(file);
            table.forget(over);
        }
    }

    private void wrapAnew(MasterKey key) {
        List<MasterTable.Row> rows;
        do {
            rows = table.notWrappedBy(key.primary(), AT_ONCE);
            Map<MasterTable.Row, byte[]> anew = new HashMap<>();
            for (MasterTable.Row row : rows) {
                byte[] secret = key.unwrapped(row.subject(), row.epoch(), row.wrapped());
                anew.put(row, key.wrapped(row.subject(), row.epoch(), secret));
            }
            table.wrapAnew(anew);
        } while (!rows.isEmpty());
    }

    /** Keys that another took the place of 30 days ago or longer. */
    private List<Integer> over(MasterKey key, Instant now) {
        List<Integer> over = new ArrayList<>();
        Iterator<Map.Entry<Integer, Instant>> drawn = table.drawn().entrySet().iterator();
        Integer before = null;
        while (drawn.hasNext()) {
            Map.Entry<Integer, Instant> next = drawn.next();
            if (before != null && !next.getValue().plus(EACH).isAfter(now)) {
                over.add(before);
            }
            before = next.getKey();
        }
        over.remove(Integer.valueOf(key.primary()));
        return over;
    }
}

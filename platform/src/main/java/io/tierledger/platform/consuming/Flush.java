package io.tierledger.platform.consuming;

import io.tierledger.platform.CrashPoints;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Stores what the partitions of one thread have decided: events, positions, places, in as few transactions as fit. */
final class Flush {
    private final Appender appender;
    private final StageStore store;
    private final CrashPoints crashPoints;

    /** How far one transaction brought a partition: units wholly stored, and events of the next one. */
    private record Progress(PartitionRun run, int units, int done, StageStore.Stored stored) {}

    Flush(Appender appender, StageStore store, CrashPoints crashPoints) {
        this.crashPoints = crashPoints;
        this.appender = appender;
        this.store = store;
    }

    void all(List<PartitionRun> runs) {
        List<PartitionRun> left = new ArrayList<>(runs);
        left.removeIf(run -> run.units.isEmpty());
        while (!left.isEmpty()) {
            List<Progress> progress = appender.write((transaction, budget) -> some(left, transaction, budget));
            crashPoints.passing(CrashPoints.AFTER_APPEND);
            progress.forEach(p -> p.run().stored(p.units(), p.done(), p.stored()));
            left.removeIf(run -> run.units.isEmpty());
        }
    }

    private List<Progress> some(List<PartitionRun> runs, WriteTransaction transaction, int budget) {
        List<Progress> progress = new ArrayList<>();
        transaction.lastSequences(streams(runs, budget));
        int left = budget;
        for (PartitionRun run : runs) {
            if (left <= 0) {
                break;
            }
            left -= one(run, transaction, left, progress);
        }
        return progress;
    }

    /** Streams of the events that fit, asked for at once: a question for each input would cost a round trip each. */
    static Set<String> streams(List<PartitionRun> runs, int budget) {
        Set<String> streams = new HashSet<>();
        int left = budget;
        for (PartitionRun run : runs) {
            if (left <= 0) {
                break;
            }
            left -= streams(run, left, streams);
        }
        return streams;
    }

    /** Counts as {@link #one} does: what causes no event takes no room. */
    private static int streams(PartitionRun run, int budget, Set<String> into) {
        int done = run.doneOfFirst;
        int written = 0;
        for (UnitOfWork unit : run.units) {
            int until = Math.min(unit.events().size(), done + budget - written);
            unit.events().subList(done, until).forEach(event -> into.add(event.stream()));
            written += until - done;
            done = 0;
            if (written >= budget) {
                break;
            }
        }
        return Math.max(1, written);
    }

    private int one(PartitionRun run, WriteTransaction transaction, int budget, List<Progress> progress) {
        StageStore.Stored from = run.stored;
        long sequence = from.sequence();
        int done = run.doneOfFirst;
        int units = 0;
        int written = 0;
        for (UnitOfWork unit : run.units) {
            int until = Math.min(unit.events().size(), done + budget - written);
            long last = append(transaction, unit.events().subList(done, until));
            written += until - done;
            boolean whole = until == unit.events().size();
            if (unit.isGiven()) {
                store.place(transaction, run.partition, unit.given(), unit.sequence(), whole ? -1 : until);
                unit.parks().forEach(parked -> store.park(transaction, run.partition, parked));
            } else if (whole) {
                sequence = unit.sequence();
                unit.parks().forEach(parked -> store.park(transaction, run.partition, parked));
            }
            if (!whole) {
                done = until;
                break;
            }
            if (unit.mark() != null) {
                store.mark(transaction, unit.mark(), run.partition, last);
            }
            units++;
            done = 0;
            if (written >= budget) {
                break;
            }
        }
        boolean midGiven =
                units < run.units.size() && done > 0 && run.unit(units).isGiven();
        store.move(transaction, run.partition, from, sequence, midGiven ? 0 : done);
        progress.add(new Progress(
                run, units, done, new StageStore.Stored(sequence, midGiven ? 0 : done, from.version() + 1)));
        return Math.max(1, written);
    }

    private static long append(WriteTransaction transaction, List<NewEvent> events) {
        long position = 0;
        for (NewEvent event : events) {
            position = transaction.append(event);
        }
        return position;
    }
}

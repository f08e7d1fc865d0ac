package io.tierledger.tier.changes;

import io.tierledger.rights.Reach;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/**
 * One connection: a cursor over the changes. It takes what it wants only when the client has taken what came before; once live, a
 * client that falls behind what is kept is told to resynchronise and let go.
 */
final class Subscriber {
    private static final int CHUNK = 4_096;
    private static final int FRAMES = 64;
    private final FluxSink<byte[]> sink;
    private final ChangeFilter filter;
    private final Supplier<Reach> reach;
    private final RecentChanges recent;
    private final OlderChanges older;
    private final AtomicInteger turns = new AtomicInteger();
    private long position;
    private boolean live;
    private volatile boolean reading;
    private @Nullable List<ChangeFrame> read;
    private int quietBeats;

    /** @param reach of whoever reads, as it is when it is asked */
    Subscriber(
            FluxSink<byte[]> sink,
            ChangeFilter filter,
            Supplier<Reach> reach,
            long from,
            RecentChanges recent,
            OlderChanges older) {
        this.sink = sink;
        this.filter = filter;
        this.reach = reach;
        this.position = from;
        this.recent = recent;
        this.older = older;
    }

    /** Something may be there to send: a change, demand, or what was read. Called from any thread, worked off by one at a time. */
    void turn() {
        if (turns.getAndIncrement() != 0) {
            return;
        }
        int missed = 1;
        do {
            send();
            missed = turns.addAndGet(-missed);
        } while (missed != 0);
    }

    /** Keeps a quiet connection open. */
    void beat() {
        if (quietBeats++ > 0 && sink.requestedFromDownstream() > 0) {
            sink.next(ChangeFrame.HEARTBEAT);
        }
        turn();
    }

    private void send() {
        while (!sink.isCancelled() && !reading) {
            List<ChangeFrame> frames = takeRead();
            if (frames == null) {
                frames = recent.after(position, FRAMES);
            }
            if (frames == null) {
                fetchOrLetGo();
                return;
            }
            if (frames.isEmpty()) {
                live = true;
                return;
            }
            if (sink.requestedFromDownstream() == 0) {
                read = live ? null : frames;
                return;
            }
            sendSome(frames);
        }
    }

    private void fetchOrLetGo() {
        if (live) {
            sink.next(ChangeFrame.resynchronise(position));
            sink.complete();
        } else if (sink.requestedFromDownstream() > 0) {
            reading = true;
            older.read(position, this::fetched);
        }
    }

    /** @param frames null when reading has to be tried again */
    private void fetched(@Nullable List<ChangeFrame> frames, long upTo) {
        read = frames == null || frames.isEmpty() ? null : frames;
        if (frames != null && frames.isEmpty()) {
            position = Math.max(position, upTo);
        }
        reading = false;
        turn();
    }

    private @Nullable List<ChangeFrame> takeRead() {
        List<ChangeFrame> taken = read;
        read = null;
        return taken;
    }

    /** To whom it is shown is seen when it is sent: who answers for the customer by then, and how far the reader reaches by then. */
    private boolean isShown(ChangeFrame frame) {
        return frame.whose == null || frame.whose.isWithin(reach.get());
    }

    private void sendSome(List<ChangeFrame> frames) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK);
        int sent = 0;
        while (sent < frames.size() && chunk.size() < CHUNK) {
            ChangeFrame frame = frames.get(sent++);
            position = frame.position;
            if (filter.wants(frame.change) && isShown(frame)) {
                chunk.writeBytes(frame.bytes);
            }
        }
        if (sent < frames.size() && !live) {
            read = frames.subList(sent, frames.size());
        }
        if (chunk.size() > 0) {
            quietBeats = 0;
            sink.next(chunk.toByteArray());
        }
    }
}

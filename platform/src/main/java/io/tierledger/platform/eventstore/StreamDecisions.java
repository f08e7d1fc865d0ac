package io.tierledger.platform.eventstore;

import java.util.List;
import java.util.Map;

/** Decides on streams as they are read, and stores what was decided only if none of them moved since; decides again otherwise. */
public final class StreamDecisions {
    private static final int ATTEMPTS = 20;

    private final Appender appender;
    private final EventLog log;

    public StreamDecisions(Appender appender, EventLog log) {
        this.appender = appender;
        this.log = log;
    }

    /** What is to be stored, in whichever streams; refuses by throwing, and changes nothing with no event. May be asked several times. */
    @FunctionalInterface
    public interface Deciding {

        /** @param read those streams that there are, by name */
        List<NewEvent> on(Map<String, List<StoredEvent>> read);
    }

    /**
     * Blocks until it is stored.
     *
     * @throws io.tierledger.platform.web.Refused 503 {@code busy}, where others kept moving the streams
     */
    public void write(List<String> streams, Deciding deciding) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Map<String, List<StoredEvent>> read = log.streams(streams);
            List<NewEvent> events = deciding.on(read);
            if (events.isEmpty() || stored(streams, read, events)) {
                return;
            }
        }
        throw Appender.busy();
    }

    private boolean stored(List<String> streams, Map<String, List<StoredEvent>> read, List<NewEvent> events) {
        return appender.writeNow((transaction, budget) -> {
            Map<String, Long> last = transaction.lastSequences(streams);
            boolean moved = streams.stream()
                    .anyMatch(stream -> last.getOrDefault(stream, -1L) + 1
                            != read.getOrDefault(stream, List.of()).size());
            if (!moved) {
                events.forEach(transaction::append);
            }
            return !moved;
        });
    }
}

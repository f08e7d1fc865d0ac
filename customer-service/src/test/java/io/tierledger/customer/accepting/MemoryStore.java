package io.tierledger.customer.accepting;

import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.JdbcOperations;

/** A store in memory whose transactions have room for as many events as somebody says, and fail now and then. */
final class MemoryStore implements Store, History {
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, List<StoredEvent>> streams = new HashMap<>();
    private final IntSupplier budget;

    MemoryStore(IntSupplier budget) {
        this.budget = budget;
    }

    @Override
    public <R> R write(Appender.Work<R> work) {
        Writing writing = new Writing();
        R result = work.write(writing, budget.getAsInt());
        writing.pending.forEach(event -> {
            events.add(event);
            streams.computeIfAbsent(event.stream(), none -> new ArrayList<>()).add(event);
        });
        return result;
    }

    @Override
    public <R> R writeNow(Appender.Work<R> work) {
        return write(work);
    }

    void add(String stream, Object event) {
        write((transaction, room) -> transaction.append(new NewEvent(stream, event)));
    }

    @Override
    public Map<String, List<StoredEvent>> streams(Collection<String> wanted) {
        Map<String, List<StoredEvent>> found = new HashMap<>();
        for (String stream : wanted) {
            if (streams.containsKey(stream)) {
                found.put(stream, List.copyOf(streams.get(stream)));
            }
        }
        return found;
    }

    /** Streams and events in the order of the store. */
    List<String> told() {
        return events.stream()
                .map(e -> e.stream() + "@" + e.sequence() + " " + e.event())
                .toList();
    }

    private final class Writing implements WriteTransaction {
        private final List<StoredEvent> pending = new ArrayList<>();

        @Override
        public Map<String, Long> lastSequences(Collection<String> wanted) {
            Map<String, Long> last = new HashMap<>();
            wanted.forEach(stream -> {
                if (streams.containsKey(stream)) {
                    last.put(stream, streams.get(stream).size() - 1L);
                }
            });
            return last;
        }

        @Override
        public long append(NewEvent event) {
            long sequence = streams.getOrDefault(event.stream(), List.of()).size()
                    + pending.stream()
                            .filter(e -> e.stream().equals(event.stream()))
                            .count();
            return append(event, sequence);
        }

        @Override
        public long append(NewEvent event, long sequence) {
            long position = events.size() + pending.size() + 1L;
            pending.add(new StoredEvent(
                    position, new UUID(0, position), event.stream(), sequence, "", event.payload(), Instant.EPOCH));
            return position;
        }

        @Override
        public JdbcOperations jdbc() {
            throw new UnsupportedOperationException("there is no database here");
        }
    }
}

package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.partition.Asked;
import io.tierledger.scoring.partition.Partition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two versions of a method would have scored over the whole past, as it is known now: orders count on their own day, also those that
 * came late; judgements, statuses and estimates from their day on. Told customer by customer, frame by frame; partitions are asked for
 * a few hundred customers at a time and go on in between.
 */
final class PastScorecards {
    static final int AT_ONCE = 200;
    private final OpenPartitions<Asked> open;
    private final Said said;

    /** Every judgement that was ever stored, in pages. */
    @FunctionalInterface
    interface Said {
        List<StoredEvent> after(long position, int limit);

        /** Of some customers under a method; each criterion's in the order in which they were stored. */
        default List<StoredEvent> of(Collection<String> customers, Method method) {
            return after(0, Integer.MAX_VALUE);
        }
    }

    PastScorecards(OpenPartitions<Asked> open, Said said) {
        this.open = open;
        this.said = said;
    }

    /** From the first business date up to the present one; {@code ended} is the last day that has passed. */
    public record Span(LocalDate first, LocalDate last, LocalDate ended) {}

    /** Empty before the first business date; {@code until} null for the present one, and never later. */
    public Optional<Span> span(@Nullable LocalDate until) {
        int first = Integer.MAX_VALUE;
        int present = Partition.NEVER;
        for (Asked asked : open.whole().all()) {
            int begun = asked.ask(partition -> partition.firstDay());
            first = begun == Partition.NEVER ? first : Math.min(first, begun);
            present = Math.max(present, asked.ask(partition -> partition.businessDay()));
        }
        if (present == Partition.NEVER) {
            return Optional.empty();
        }
        int last = until == null ? present : Math.min(present, (int) until.toEpochDay());
        return Optional.of(new Span(
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(last),
                LocalDate.ofEpochDay(Math.min(last, present - 1))));
    }

    /** The frames; each step is a little work on the caller's thread. */
    public Iterator<byte[]> tell(Method published, Method draft, Span span) {
        return new PastFrames(open.whole().all(), said, published, draft, span, Hindsight.NONE);
    }

    /**
     * What one version would have scored up to a day, by what was known at an instant, in the same frames; beside what a customer bought
     * in the last twelve months stands its profit. Empty before the first business date.
     */
    public Optional<Iterator<byte[]>> lookBack(Method method, LocalDate asOf, Hindsight hindsight) {
        return span(asOf).map(span -> {
            Collection<Asked> partitions = open.whole().all();
            int first = hindsight.firstDay(partitions, (int) span.first().toEpochDay());
            Span whole = new Span(LocalDate.ofEpochDay(first), span.last(), span.ended());
            return new PastFrames(partitions, said, method, method, whole, hindsight);
        });
    }
}

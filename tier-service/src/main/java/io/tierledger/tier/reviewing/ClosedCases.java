package io.tierledger.tier.reviewing;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.tier.events.CasesClosed;
import io.tierledger.tier.events.PartitionReviewed;
import io.tierledger.tier.partition.CaseState;
import io.tierledger.tier.partition.Standing;
import io.tierledger.tier.partition.UnderReview.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cases of closed reviews, as each partition wrote them down; they never change, so those of the last few are kept. Blocking. */
final class ClosedCases {
    private static final int KEPT = 4;

    private final EventLog log;
    private final Map<String, List<Case>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Case>> eldest) {
            return size() > KEPT;
        }
    };

    ClosedCases(EventLog log) {
        this.log = log;
    }

    synchronized List<Case> of(Review review) {
        return kept.computeIfAbsent(review.id(), this::read);
    }

    private List<Case> read(String review) {
        List<String> streams = IntStream.range(0, Partitions.COUNT)
                .mapToObj(partition -> PartitionReviewed.stream(review, partition))
                .toList();
        return log.streams(streams).values().stream()
                .flatMap(List::stream)
                .map(stored -> stored.event())
                .filter(CasesClosed.class::isInstance)
                .flatMap(event -> ((CasesClosed) event).cases().stream())
                .map(ClosedCases::told)
                .toList();
    }

    private static Case told(CasesClosed.Closed closed) {
        return new Case(
                closed.customerId(),
                closed.accountManagerId(),
                CaseState.valueOf(closed.state()),
                closed.tier(),
                closed.proposed(),
                closed.number(),
                closed.from(),
                closed.to(),
                said(closed.defended()),
                said(closed.decided()),
                null);
    }

    private static @Nullable Said said(CasesClosed.@Nullable Said said) {
        return said == null
                ? null
                : new Said(
                        said.position(),
                        said.about(),
                        said.tier(),
                        said.until() == null ? Standing.NEVER : said.until(),
                        said.actor());
    }
}

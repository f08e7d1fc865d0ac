package io.tierledger.scoring.simulating;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.scoring.judging.Judging;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The judgements of the event store; blocking. */
record StoredJudgements(EventLog log) implements PastScorecards.Said {
    private static final Set<String> JUDGED = Set.of("criterion-judged");

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return log.after(position, limit, JUDGED);
    }

    @Override
    public List<StoredEvent> of(Collection<String> customers, Method method) {
        List<String> streams = customers.stream()
                .flatMap(id -> method.criteria().stream()
                        .filter(Criterion::judged)
                        .map(c -> Judging.stream(id, method.id(), c.id())))
                .toList();
        return log.streams(streams).values().stream().flatMap(List::stream).toList();
    }
}

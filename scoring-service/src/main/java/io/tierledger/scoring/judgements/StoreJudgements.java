package io.tierledger.scoring.judgements;

import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.judging.Said;
import io.tierledger.scoring.judging.SealedJudging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many judgements at once, each decided as if it came alone; blocking. */
public final class StoreJudgements {
    private final Appender appender;
    private final EventLog log;

    public StoreJudgements(Appender appender, EventLog log) {
        this.appender = appender;
        this.log = log;
    }

    /** What became of one; {@code position} 0 for a duplicate. */
    public record Outcome(SealedJudging judging, long position) {}

    /** What was said on a stream, up to a sequence (-1: nothing yet). */
    private record Seen(Said said, long sequence) {
        static final Seen NOTHING = new Seen(Said.NOTHING, -1);
    }

    private record Written(List<Outcome> outcomes, Map<String, Seen> seen) {}

    /** Whether each would be new, were they stored now in the order given. */
    List<Boolean> foretell(List<SealedJudging> judgings) {
        Map<String, Seen> seen = seen(streams(judgings));
        return judgings.stream()
                .map(judging -> {
                    Said before = seen.getOrDefault(judging.judging().stream(), Seen.NOTHING)
                            .said();
                    seen.put(judging.judging().stream(), new Seen(before.and(judging), -1));
                    return !before.isRepeatedBy(judging);
                })
                .toList();
    }

    private static Set<String> streams(List<SealedJudging> judgings) {
        Set<String> streams = new LinkedHashSet<>();
        judgings.forEach(judging -> streams.add(judging.judging().stream()));
        return streams;
    }

    private Map<String, Seen> seen(Set<String> streams) {
        Map<String, Seen> seen = new HashMap<>();
        log.streams(streams).forEach((stream, events) -> seen.put(stream, seen(events)));
        return seen;
    }

    /** In the order given; stored when this answers. */
    public List<Outcome> store(List<SealedJudging> judgings) {
        Set<String> streams = streams(judgings);
        Map<String, Seen> seen = seen(streams);
        List<Outcome> outcomes = new ArrayList<>(judgings.size());
        while (outcomes.size() < judgings.size()) {
            List<SealedJudging> rest = judgings.subList(outcomes.size(), judgings.size());
            Written written = appender.write(
                    (transaction, budget) -> write(rest, new HashMap<>(seen), streams, transaction, budget));
            outcomes.addAll(written.outcomes());
            seen.putAll(written.seen());
        }
        return outcomes;
    }

    private Written write(
            List<SealedJudging> rest,
            Map<String, Seen> seen,
            Set<String> streams,
            WriteTransaction transaction,
            int budget) {
        Map<String, Long> last = transaction.lastSequences(streams);
        for (String stream : streams) {
            long known = seen.getOrDefault(stream, Seen.NOTHING).sequence();
            if (last.getOrDefault(stream, -1L) > known) {
                seen.put(stream, seen(log.stream(stream)));
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        int appended = 0;
        for (int i = 0; i < rest.size() && appended < budget; i++) {
            SealedJudging judging = rest.get(i);
            Seen before = seen.getOrDefault(judging.judging().stream(), Seen.NOTHING);
            if (before.said().isRepeatedBy(judging)) {
                outcomes.add(new Outcome(judging, 0));
                continue;
            }
            long position = transaction.append(new NewEvent(judging.judging().stream(), CriterionJudged.of(judging)));
            seen.put(judging.judging().stream(), new Seen(before.said().and(judging), before.sequence() + 1));
            outcomes.add(new Outcome(judging, position));
            appended++;
        }
        return new Written(outcomes, seen);
    }

    private static Seen seen(List<StoredEvent> events) {
        Seen seen = Seen.NOTHING;
        for (StoredEvent event : events) {
            seen = new Seen(seen.said().and(((CriterionJudged) event.event()).saying()), event.sequence());
        }
        return seen;
    }
}

package io.tierledger.tier.findings;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.watching.Loop;
import io.tierledger.platform.watching.Watched;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.events.FindingTaskEnded;
import io.tierledger.tier.events.FindingTaskGiven;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.EndFindingTask;
import io.tierledger.tier.policies.Policies;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task is done when its finding is gone: at each end of an import, and within a minute of other changes of tiers, what people are to see
 * to is looked for again. Several instances may do so; the stream of a finding takes one end.
 */
final class TasksOfGoneFindings implements AutoCloseable, Watched {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A look asks for what all customers bring. */
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMinutes(1).toNanos();

    private final Policies policies;
    private final Counts counts;
    private final FindingSearch looking;
    private final FollowedFindings followed;
    private final Deciding deciding;
    private final EventLog log;
    private final Loop loop;
    private final Map<String, Seen> seen = new HashMap<>();

    /** What a look rested on, and when it was. */
    private record Seen(long position, long settled, long at) {
        boolean isOutdatedBy(Seen now) {
            return settled != now.settled || (position != now.position && now.at - at > BETWEEN_LOOKS_NANOS);
        }
    }

    TasksOfGoneFindings(
            Policies policies,
            Counts counts,
            FindingSearch looking,
            FollowedFindings followed,
            Deciding deciding,
            EventLog log) {
        this.policies = policies;
        this.counts = counts;
        this.looking = looking;
        this.followed = followed;
        this.deciding = deciding;
        this.log = log;
        this.loop = Loop.pausing("tier-tasks-of-gone-findings", PAUSE, this::step);
    }

    void start() {
        loop.start();
    }

    private void step() {
        for (String method : followed.methodsWithTasks()) {
            Seen now = new Seen(counts.of(method).position(), counts.settled(), System.nanoTime());
            Seen last = seen.get(method);
            if ((last == null || last.isOutdatedBy(now)) && isLookedFor(method)) {
                seen.put(method, now);
            }
        }
    }

    /** Answers whether everybody told what was to be told: who does not answer now is asked again. */
    private boolean isLookedFor(String method) {
        try {
            FindingSearch.Look look = looking.at(policies.newest(method).policy());
            followed.under(method).forEach((id, said) -> {
                if (said.isTask() && !look.missing().containsKey(id.kind()) && !look.has(id)) {
                    end(id, said, look);
                }
            });
            return !look.missing().containsValue(FindingSearch.ENGAGEMENT_SILENT);
        } catch (Refused silent) {
            return false;
        }
    }

    private void end(FindingId id, Followed said, FindingSearch.Look look) {
        task(said)
                .ifPresent(task -> deciding.ask(new EndFindingTask(
                        new FindingTaskEnded(
                                id.customerId(),
                                id.method(),
                                id.kind().name(),
                                look.told().asOf()),
                        task)));
    }

    private Optional<FindingTaskGiven> task(Followed said) {
        return log.at(List.of(said.position())).stream()
                .map(stored -> stored.event())
                .filter(FindingTaskGiven.class::isInstance)
                .map(FindingTaskGiven.class::cast)
                .findFirst();
    }

    @Override
    public List<Loop> moving() {
        return List.of(loop);
    }

    @Override
    public void close() {
        loop.close();
    }
}

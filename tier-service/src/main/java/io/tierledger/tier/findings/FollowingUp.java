package io.tierledger.tier.findings;

import io.tierledger.contracts.Actor;
import io.tierledger.people.Directory;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Refused;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Texts;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.events.FindingDismissed;
import io.tierledger.tier.events.FindingEvent;
import io.tierledger.tier.events.FindingTaskGiven;
import io.tierledger.tier.eventsourcing.Deciding;
import io.tierledger.tier.eventsourcing.FollowFinding;
import io.tierledger.tier.findings.Findings.Dismissal;
import io.tierledger.tier.findings.Findings.Task;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.requests.Today;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A finding becomes a task of somebody, or is dismissed for a while; blocking. */
final class FollowingUp {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Policies policies;
    private final Counts counts;
    private final FindingSearch looking;
    private final FollowedFindings followed;
    private final Directory people;
    private final Deciding deciding;
    private final Texts sealing;
    private final GivenTexts texts;
    private final EventLog log;
    private final Projections projections;

    FollowingUp(
            Policies policies,
            Counts counts,
            FindingSearch looking,
            FollowedFindings followed,
            Directory people,
            Deciding deciding,
            Texts sealing,
            GivenTexts texts,
            EventLog log,
            Projections projections) {
        this.policies = policies;
        this.counts = counts;
        this.looking = looking;
        this.followed = followed;
        this.people = people;
        this.deciding = deciding;
        this.sealing = sealing;
        this.texts = texts;
        this.log = log;
        this.projections = projections;
    }

    /**
     * @param owner id of the person who sees to it; null for who says so
     * @param due from the business date on
     * @throws Refused 404 for what is not found now, 422 {@code unknown-person}, {@code past}, {@code too-far}, 503 {@code scoring-silent}
     */
    FollowedFinding giveTask(FindingId id, @Nullable String owner, LocalDate due, String who)
            throws InterruptedException {
        LocalDate today = mustBeFound(id);
        String sees = owner == null ? who : owner;
        if (!sees.equals(who) && people.now().person(sees).isEmpty()) {
            throw Refused.invalid("owner", "unknown-person").with("value", sees);
        }
        Today.ahead("due", due, today);
        return say(
                id,
                today,
                new FindingTaskGiven(
                        id.customerId(), id.method(), id.kind().name(), sees, due, today, Actor.signedIn(who)));
    }

    /**
     * @param until last day for which it is dismissed, from the business date on
     * @throws Refused as {@link #giveTask}; also 503 {@code keys-away}, 409 {@code already-erased}
     */
    FollowedFinding dismiss(FindingId id, String reason, LocalDate until, String who) throws InterruptedException {
        LocalDate today = mustBeFound(id);
        Today.ahead("until", until, today);
        String kind = id.kind().name();
        return say(
                id,
                today,
                new FindingDismissed(
                        id.customerId(),
                        id.method(),
                        kind,
                        until,
                        today,
                        Actor.signedIn(who),
                        sealing.seal(
                                FindingDismissed.place(id.customerId(), id.method(), kind),
                                FindingDismissed.text(reason))));
    }

    /** Answers the business date. */
    private LocalDate mustBeFound(FindingId id) {
        LocalDate today = counts.businessDate();
        if (today == null) {
            throw Refused.conflict("no-business-date", "There is no business date yet.");
        }
        if (!looking.at(policies.newest(id.method()).policy()).has(id)) {
            throw Refused.notFound("finding", id.toString());
        }
        return today;
    }

    private FollowedFinding say(FindingId id, LocalDate today, FindingEvent said) throws InterruptedException {
        deciding.ask(new FollowFinding(said));
        projections.await(log.lastPosition(), LIMIT);
        Followed now = followed.of(id).orElse(null);
        Dismissal dismissal = now == null ? null : Dismissal.of(now, today, texts.at(now.position()));
        return new FollowedFinding(id.toString(), Task.of(now, today), dismissal);
    }
}

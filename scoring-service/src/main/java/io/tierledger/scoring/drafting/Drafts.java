package io.tierledger.scoring.drafting;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.checking.MethodChecks;
import io.tierledger.scoring.events.MethodDrafted;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.methods.PublishPresets;
import io.tierledger.scoring.methods.Versions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The drafts of a method as they are shown; blocking. */
final class Drafts {
    private final EventLog log;

    Drafts(EventLog log) {
        this.log = log;
    }

    /**
     * A draft.
     *
     * @param state OPEN, PUBLISHED, or STALE when another version was published since
     * @param draftedAt wall time, UTC
     * @param sound whether it could be published as it is; {@code problems} are what keeps it from that
     */
    public record Draft(
            String method,
            int draft,
            int basedOn,
            String author,
            Instant draftedAt,
            String state,
            boolean sound,
            List<Objection> problems,
            Method document) {}

    /** All drafts of a method, oldest first. */
    public List<Draft> of(String id, Sentences sentences) {
        Versions versions = Versions.NONE;
        List<Integer> published = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (StoredEvent stored : log.stream(PublishPresets.stream(id))) {
            if (stored.event() instanceof MethodDrafted drafted) {
                versions = versions.after(drafted);
                moments.add(stored.recordedAt());
            } else if (stored.event() instanceof MethodPublished publication) {
                for (MethodDrafted drafted : versions.drafts()) {
                    if (drafted.method().equals(publication.method()) && drafted.basedOn() == versions.newest()) {
                        published.add(drafted.draft());
                    }
                }
                versions = versions.after(publication);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        for (MethodDrafted d : versions.drafts()) {
            String state =
                    published.contains(d.draft()) ? "PUBLISHED" : d.basedOn() == versions.newest() ? "OPEN" : "STALE";
            List<Objection> problems = MethodChecks.of(d.method()).stream()
                    .map(problem -> sentences.of(problem, null))
                    .toList();
            drafts.add(new Draft(
                    id,
                    d.draft(),
                    d.basedOn(),
                    d.author(),
                    moments.get(drafts.size()),
                    state,
                    problems.isEmpty(),
                    problems,
                    d.method()));
        }
        return drafts;
    }

    /** @throws Refused 404 when there is none of that number */
    public Draft one(String id, int draft, Sentences sentences) {
        List<Draft> all = of(id, sentences);
        if (draft < 1 || draft > all.size()) {
            throw Refused.notFound("draft", id + " " + draft);
        }
        return all.get(draft - 1);
    }
}

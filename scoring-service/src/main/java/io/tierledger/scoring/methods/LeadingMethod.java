package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.events.LeadingMethodChosen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which method drives engagement; blocking. */
final class LeadingMethod {
    private final Catalogue catalogue;
    private static final String STREAM = "methods";
    private static final Long NEVER_CHOSEN = -1L;

    private final Appender appender;
    private final EventLog log;

    LeadingMethod(Catalogue catalogue, Appender appender, EventLog log) {
        this.log = log;
        this.catalogue = catalogue;
        this.appender = appender;
    }

    /** A label only has sense when somebody acts on it (S3): every tier must have a programme. */
    static boolean canLead(Method method) {
        return method.tiers().stream().allMatch(tier -> method.programme().containsKey(tier.id()));
    }

    /** How often one was chosen, less one: what somebody who chooses may say to have read. */
    long version() {
        List<StoredEvent> choices = log.stream(STREAM);
        return choices.isEmpty() ? NEVER_CHOSEN : choices.getLast().sequence();
    }

    /**
     * @param read the version that its chooser read; null for whichever there is
     * @throws Refused 404 for an unknown method, 422 for one that cannot lead, 412 when another was chosen meanwhile
     */
    void choose(String id, String person, @Nullable Long read) {
        Method method = catalogue.newest(id).orElseThrow(() -> Refused.notFound("method", id));
        if (!canLead(method)) {
            throw Refused.invalid(
                    "method", "no-programme", id + " lacks a programme for some tier, so it cannot lead.");
        }
        boolean news = !catalogue.leading().equals(id);
        boolean moved = appender.<Boolean>writeNow((transaction, budget) -> {
            long now = transaction.lastSequences(List.of(STREAM)).getOrDefault(STREAM, NEVER_CHOSEN);
            boolean stale = read != null && read != now;
            if (news && !stale) {
                transaction.append(new NewEvent(STREAM, new LeadingMethodChosen(id, person)));
            }
            return stale;
        });
        if (moved) {
            throw Refused.stale("Another leading method was chosen meanwhile.");
        }
    }
}

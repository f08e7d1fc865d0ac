package io.tierledger.scoring.current;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.partition.KnownToday;
import io.tierledger.scoring.publishing.PublishedScorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scorecards by customer and method: the last event of their stream, read by key; blocking. */
public final class CurrentScorecards {
    private final EventLog log;
    private final Catalogue catalogue;
    private final KnownToday known;
    private final CurrentMeasures measures;

    CurrentScorecards(EventLog log, Catalogue catalogue, KnownToday known, CurrentMeasures measures) {
        this.log = log;
        this.catalogue = catalogue;
        this.known = known;
        this.measures = measures;
    }

    /** @throws Refused 404 for an unknown method, or a customer without a scorecard under it */
    public Scorecard one(String customerId, String method) {
        if (catalogue.newest(method).isEmpty()) {
            throw Refused.notFound("method", method);
        }
        List<StoredEvent> stream = log.stream(stream(customerId, method));
        if (stream.isEmpty()) {
            throw Refused.notFound("scorecard", customerId + " " + method);
        }
        return scorecard(stream.getLast());
    }

    /**
     * Under every method that has one.
     *
     * @throws Refused 404 for a customer that nobody told us of
     */
    public List<Scorecard> all(String customerId) {
        List<String> streams = new ArrayList<>();
        for (Method method : catalogue.newest()) {
            streams.add(stream(customerId, method.id()));
        }
        Map<String, List<StoredEvent>> found = log.streams(streams);
        List<Scorecard> all = new ArrayList<>();
        for (String stream : streams) {
            List<StoredEvent> events = found.getOrDefault(stream, List.of());
            if (!events.isEmpty()) {
                all.add(scorecard(events.getLast()));
            }
        }
        if (all.isEmpty() && !known.hasHeardOf(customerId).orElse(true)) {
            throw Refused.notFound("customer", customerId);
        }
        return all;
    }

    /** Of one scorecard; -1 while there is none. */
    public long version(String customerId, String method) {
        List<StoredEvent> stream = log.stream(stream(customerId, method));
        return stream.isEmpty() ? -1 : stream.getLast().sequence();
    }

    private Scorecard scorecard(StoredEvent stored) {
        ScorecardUpdated card = (ScorecardUpdated) stored.event();
        Method version = catalogue.version(card.method(), card.version()).method();
        return Scorecard.of(
                PublishedScorecard.of(card, version),
                version.placing().thresholds() != null,
                stored.recordedAt(),
                measures.of(card.customerId(), card.method()),
                "scoring/" + stored.position(),
                stored.sequence());
    }

    private static String stream(String customerId, String method) {
        return "scorecard:" + customerId + ":" + method;
    }
}

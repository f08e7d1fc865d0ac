package io.tierledger.scoring.current;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.events.Scored;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.partition.KnownToday;
import io.tierledger.scoring.publishing.PublishedScorecard;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Scorecards by customer and method: the last event of their stream, read by key; blocking. */
public final class CurrentScorecards {
    private final EventLog log;
    private final Catalogue catalogue;
    private final KnownToday known;
    private final CurrentMeasures measures;
    private final GivenTexts texts;
    private final String currency;

    CurrentScorecards(
            EventLog log,
            Catalogue catalogue,
            KnownToday known,
            CurrentMeasures measures,
            GivenTexts texts,
            String currency) {
        this.texts = texts;
        this.currency = currency;
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
        if (stream.isEmpty() && !known.hasHeardOf(customerId).orElse(true)) {
            throw Refused.notFound("customer", customerId);
        }
        if (stream.isEmpty()) {
            throw Refused.notFound("scorecard", customerId + " " + method);
        }
        return scorecards(List.of(stream.getLast())).getFirst();
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
        List<StoredEvent> last = new ArrayList<>();
        for (String stream : streams) {
            List<StoredEvent> events = found.getOrDefault(stream, List.of());
            if (!events.isEmpty()) {
                last.add(events.getLast());
            }
        }
        if (last.isEmpty() && !known.hasHeardOf(customerId).orElse(true)) {
            throw Refused.notFound("customer", customerId);
        }
        return scorecards(last);
    }

    /** Of one scorecard; -1 while there is none. */
    public long version(String customerId, String method) {
        List<StoredEvent> stream = log.stream(stream(customerId, method));
        return stream.isEmpty() ? -1 : stream.getLast().sequence();
    }

    /** With what judges said, in one question for all. */
    private List<Scorecard> scorecards(List<StoredEvent> stored) {
        List<Long> judgements = stored.stream()
                .flatMap(one -> ((ScorecardUpdated) one.event()).scores().stream())
                .map(Scored::judgement)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, Opened> opened = texts.at(judgements);
        return stored.stream().map(one -> scorecard(one, opened)).toList();
    }

    private Scorecard scorecard(StoredEvent stored, Map<Long, Opened> opened) {
        ScorecardUpdated card = (ScorecardUpdated) stored.event();
        Method version = catalogue.version(card.method(), card.version()).method();
        var published = PublishedScorecard.of(card, version);
        List<ShownContribution> shown = new ArrayList<>();
        for (int i = 0; i < card.scores().size(); i++) {
            Scored scored = card.scores().get(i);
            Opened said = scored.judgement() == null ? null : opened.get(scored.judgement());
            shown.add(ShownContribution.of(published.contributions().get(i), scored, said));
        }
        return Scorecard.of(
                published,
                currency,
                shown,
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

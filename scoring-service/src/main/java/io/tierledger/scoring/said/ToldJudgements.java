package io.tierledger.scoring.said;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.events.CriterionJudged;
import io.tierledger.scoring.judging.Judging;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.methods.Version;
import io.tierledger.scoring.partition.KnownToday;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what was said of a customer under every version of the methods, the last recorded first; blocking. */
final class ToldJudgements {
    private final EventLog log;
    private final Catalogue catalogue;
    private final KnownToday known;
    private final GivenTexts texts;

    ToldJudgements(EventLog log, Catalogue catalogue, KnownToday known, GivenTexts texts) {
        this.log = log;
        this.catalogue = catalogue;
        this.known = known;
        this.texts = texts;
    }

    /**
     * One page of them.
     *
     * @param method null: under all
     * @param before only what was recorded before the event at this position
     * @throws Refused 404 for an unknown method, or a customer that nobody told us of
     */
    Page<ToldJudgement> page(String customerId, @Nullable String method, long before, int most) {
        if (method != null && catalogue.newest(method).isEmpty()) {
            throw Refused.notFound("method", method);
        }
        List<StoredEvent> found = log.streams(streams(customerId, method)).values().stream()
                .flatMap(Collection::stream)
                .filter(stored -> stored.position() < before)
                .sorted(Comparator.comparing(StoredEvent::position).reversed())
                .limit(most + 1L)
                .toList();
        if (found.isEmpty() && !known.hasHeardOf(customerId).orElse(true)) {
            throw Refused.notFound("customer", customerId);
        }
        Page<StoredEvent> page = Page.cut(found, most, last -> Page.cursor(String.valueOf(last.position())));
        Map<Long, Opened> opened =
                texts.at(page.items().stream().map(StoredEvent::position).toList());
        return page.map(stored -> ToldJudgement.of(stored, opened.get(stored.position())));
    }

    /**
     * Ids of who was signed in and gave the last judgement of a criterion, also one that waits.
     *
     * @param method null: under all
     */
    List<String> judges(String customerId, @Nullable String method) {
        return log.streams(streams(customerId, method)).values().stream()
                .filter(events -> !events.isEmpty())
                .map(events -> Actor.idOf(((CriterionJudged) events.getLast().event()).actor()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those of these customers of whom a person gave the last judgement of a criterion, in their order. */
    List<String> judgedBy(String person, String method, List<String> customers) {
        Set<String> streams = new LinkedHashSet<>();
        customers.forEach(customer -> streams.addAll(streams(customer, method)));
        Set<String> judged = new HashSet<>();
        for (List<StoredEvent> events : log.streams(streams).values()) {
            if (events.getLast().event() instanceof CriterionJudged last && person.equals(Actor.idOf(last.actor()))) {
                judged.add(last.customerId());
            }
        }
        return customers.stream().filter(judged::contains).toList();
    }

    private Set<String> streams(String customerId, @Nullable String method) {
        List<String> methods =
                method == null ? catalogue.newest().stream().map(Method::id).toList() : List.of(method);
        Set<String> streams = new LinkedHashSet<>();
        for (String id : methods) {
            for (Version version : catalogue.history(id)) {
                for (Criterion criterion :
                        catalogue.version(id, version.version()).method().criteria()) {
                    if (criterion.judged()) {
                        streams.add(Judging.stream(customerId, id, criterion.id()));
                    }
                }
            }
        }
        return streams;
    }
}

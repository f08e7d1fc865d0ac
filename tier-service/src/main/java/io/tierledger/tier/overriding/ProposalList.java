package io.tierledger.tier.overriding;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Page;
import io.tierledger.rights.Reach;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.events.OverrideProposed;
import io.tierledger.tier.neighbours.CustomerNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Everything that stands put forward, for who decides about it: few, so that all of it is looked at; blocking. */
final class ProposalList {
    private final MongoDatabase database;
    private final Counts counts;
    private final CustomerDirectory directory;
    private final CustomerNames names;
    private final EventLog log;
    private final GivenTexts texts;

    ProposalList(
            MongoDatabase database,
            Counts counts,
            CustomerDirectory directory,
            CustomerNames names,
            EventLog log,
            GivenTexts texts) {
        this.database = database;
        this.counts = counts;
        this.directory = directory;
        this.names = names;
        this.log = log;
        this.texts = texts;
    }

    /** What was put forward for a customer. */
    record Line(
            String customerId,
            @Nullable String customerName,
            @Nullable String accountManagerId,
            String method,
            Proposed proposed) {}

    private record Found(String customerId, long position) {}

    /**
     * By method and customer.
     *
     * @param method null for every method
     * @param accountManager who answers for the customers; null for everybody
     * @param reach whose customers may be seen
     */
    Page<Line> page(
            @Nullable String method, @Nullable String accountManager, Reach reach, int limit, @Nullable String cursor) {
        TreeMap<String, Found> found = standing(method);
        Map<String, String> managers = directory.accountManagersOf(
                found.values().stream().map(Found::customerId).toList());
        found.values().removeIf(one -> !reach.covers(managers.get(one.customerId())));
        if (accountManager != null) {
            found.values().removeIf(one -> !accountManager.equals(managers.get(one.customerId())));
        }
        Page<Found> page = Page.of(found, limit, cursor);
        List<Long> positions = page.items().stream().map(Found::position).toList();
        Map<Long, OverrideProposed> events = new HashMap<>();
        if (!positions.isEmpty()) {
            for (StoredEvent stored : log.at(positions)) {
                events.put(stored.position(), (OverrideProposed) stored.event());
            }
        }
        Map<Long, Opened> opened = texts.at(positions);
        Map<String, String> called =
                names.of(page.items().stream().map(Found::customerId).toList());
        return page.map(one -> line(
                Objects.requireNonNull(events.get(one.position())),
                opened.getOrDefault(one.position(), Opened.Gone.UNAVAILABLE),
                called.get(one.customerId()),
                managers.get(one.customerId())));
    }

    private static Line line(
            OverrideProposed event, Opened text, @Nullable String name, @Nullable String accountManager) {
        return new Line(event.customerId(), name, accountManager, event.method(), Proposed.of(event, text));
    }

    /** What is over is no longer shown. */
    private TreeMap<String, Found> standing(@Nullable String method) {
        LocalDate today = counts.businessDate();
        TreeMap<String, Found> found = new TreeMap<>();
        for (Document document : ProposalsProjection.collection(database).find()) {
            boolean isOver = today != null && document.getInteger("u") < today.toEpochDay();
            if (!isOver && (method == null || method.equals(document.getString("m")))) {
                found.put(document.getString("_id"), new Found(document.getString("c"), document.getLong("p")));
            }
        }
        return found;
    }
}

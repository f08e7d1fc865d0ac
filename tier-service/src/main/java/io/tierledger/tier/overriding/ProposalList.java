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
import io.tierledger.tier.standings.Standings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Everything that stands put forward, for who decides about it: few, so that all of it is looked at; blocking. */
final class ProposalList {
    private final MongoDatabase database;
    private final Standings standings;
    private final Counts counts;
    private final CustomerDirectory directory;
    private final CustomerNames names;
    private final EventLog log;
    private final GivenTexts texts;

    ProposalList(
            MongoDatabase database,
            Standings standings,
            Counts counts,
            CustomerDirectory directory,
            CustomerNames names,
            EventLog log,
            GivenTexts texts) {
        this.database = database;
        this.standings = standings;
        this.counts = counts;
        this.directory = directory;
        this.names = names;
        this.log = log;
        this.texts = texts;
    }

    /**
     * Which are asked for.
     *
     * @param method null for every method
     * @param accountManager who answers for the customers; null for everybody
     * @param customer null for every customer
     * @param reach whose customers may be seen
     */
    record Asked(
            @Nullable String method,
            @Nullable String accountManager,
            @Nullable String customer,
            Reach reach) {}

    /**
     * What was put forward for a customer.
     *
     * @param tier that it has now; null where it has none any more
     */
    record Line(
            String customerId,
            @Nullable String customerName,
            @Nullable String accountManagerId,
            String method,
            @Nullable String tier,
            Proposed proposed) {}

    private record Found(String method, String customerId, long position) {}

    /** By method and customer. */
    Page<Line> page(Asked asked, int limit, @Nullable String cursor) {
        TreeMap<String, Found> found = standing(asked);
        Map<String, String> managers = directory.accountManagersOf(
                found.values().stream().map(Found::customerId).toList());
        found.values().removeIf(one -> !asked.reach().covers(managers.get(one.customerId())));
        String accountManager = asked.accountManager();
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
        Map<Found, String> tiers = tiersNow(page.items());
        return page.map(one -> new Line(
                one.customerId(),
                called.get(one.customerId()),
                managers.get(one.customerId()),
                one.method(),
                tiers.get(one),
                Proposed.of(
                        Objects.requireNonNull(events.get(one.position())),
                        opened.getOrDefault(one.position(), Opened.Gone.UNAVAILABLE))));
    }

    /** Of those that have one. */
    private Map<Found, String> tiersNow(List<Found> some) {
        Map<Found, String> tiers = new HashMap<>();
        some.stream().collect(Collectors.groupingBy(Found::method)).forEach((method, of) -> {
            Map<String, Found> byCustomer =
                    of.stream().collect(Collectors.toMap(Found::customerId, Function.identity()));
            standings.find(method, byCustomer.keySet(), steps -> {
                String tier = steps.tierAt(null, null);
                if (tier != null) {
                    tiers.put(Objects.requireNonNull(byCustomer.get(steps.customerId())), tier);
                }
            });
        });
        return tiers;
    }

    /** What is over is no longer shown. */
    private TreeMap<String, Found> standing(Asked asked) {
        LocalDate today = counts.businessDate();
        TreeMap<String, Found> found = new TreeMap<>();
        for (Document document : ProposalsProjection.collection(database).find()) {
            boolean isOver = today != null && document.getInteger("u") < today.toEpochDay();
            Found one = new Found(document.getString("m"), document.getString("c"), document.getLong("p"));
            if (!isOver && isAsked(asked.method(), one.method()) && isAsked(asked.customer(), one.customerId())) {
                found.put(document.getString("_id"), one);
            }
        }
        return found;
    }

    private static boolean isAsked(@Nullable String only, String is) {
        return only == null || only.equals(is);
    }
}

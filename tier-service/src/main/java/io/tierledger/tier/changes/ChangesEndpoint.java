package io.tierledger.tier.changes;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.describing.Holds;
import io.tierledger.rights.Reach;
import io.tierledger.tier.counts.Counts;
import io.tierledger.tier.counts.MethodCounts;
import io.tierledger.tier.directory.CustomerDirectory;
import io.tierledger.tier.directory.Reached;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.receipts.ChangeReceipt;
import io.tierledger.tier.receipts.ShownReceipts;
import io.tierledger.tier.requests.Known;
import io.tierledger.tier.standings.MoveCounts;
import io.tierledger.tier.standings.Moved;
import io.tierledger.tier.standings.Standings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/changes}: changes in the order of the store, straight from it, up to where the read models are. */
@RestController
final class ChangesEndpoint {
    private final Blocking blocking;
    private final EventLog log;
    private final Projections projections;
    private final Counts counts;
    private final Policies policies;
    private final CustomerDirectory directory;
    private final Standings standings;
    private final Wanted wanted;
    private final ShownReceipts shown;

    ChangesEndpoint(
            Blocking blocking,
            EventLog log,
            Projections projections,
            Counts counts,
            Policies policies,
            CustomerDirectory directory,
            Standings standings,
            Known known,
            ShownReceipts shown) {
        this.blocking = blocking;
        this.log = log;
        this.projections = projections;
        this.counts = counts;
        this.policies = policies;
        this.directory = directory;
        this.standings = standings;
        this.wanted = new Wanted(known, log);
        this.shown = shown;
    }

    /** {@code after}: a position, such as that of an item or of a streamed event. */
    @GetMapping("/api/tiers/changes")
    Mono<Page<ChangeReceipt>> changes(
            @RequestParam(required = false) @Holds(pattern = "^[0-9]{1,18}$") @Nullable String after,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Holds(oneOf = {"PROMOTION", "DEMOTION"}) @Nullable String direction,
            @RequestParam(required = false) @Nullable String accountManager,
            Reach reach) {
        ChangeFilter filter = new ChangeFilter(method, tier, direction, accountManager);
        int most = Page.limit(limit);
        return blocking.call(() -> {
            Long from = cursor != null ? Long.valueOf(wanted.place(cursor)) : wanted.position("after", after);
            wanted.mustExist(filter, reach);
            return page(from == null ? 0 : from, most, filter, directory.within(reach));
        });
    }

    private Page<ChangeReceipt> page(long after, int most, ChangeFilter filter, Reached whose) {
        Page<ChangeReceipt> found = new ChangePages(
                        (position, count) -> log.after(position, count, filter.names()), projections.position())
                .page(after, most, filter, whose);
        return new Page<>(shown.show(found.items()), found.next());
    }

    /** How many changes of each kind there were so far. */
    @GetMapping("/api/tiers/changes/count")
    Mono<Map<String, Object>> count(@RequestParam(required = false) @Nullable String method, Reach reach) {
        return blocking.call(() -> {
            String id = policies.newest(method).method().id();
            Reached whose = directory.within(reach);
            if (!whose.isEverybody()) {
                return counted(id, whose);
            }
            MethodCounts of = counts.of(id);
            return Map.of(
                    "method", id,
                    "assigned", of.assigned(),
                    "promotions", of.promotions(),
                    "demotions", of.demotions(),
                    "withdrawn", of.withdrawn());
        });
    }

    private Map<String, Object> counted(String method, Reached whose) {
        MoveCounts counted = standings.moves(method, whose, any -> true);
        return Map.of(
                "method", method,
                "assigned", counted.of(Moved.ASSIGNED),
                "promotions", counted.of(Moved.PROMOTED),
                "demotions", counted.of(Moved.DEMOTED),
                "withdrawn", counted.of(Moved.WITHDRAWN));
    }
}

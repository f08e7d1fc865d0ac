package io.tierledger.tier.recomputing;

import io.tierledger.contracts.questions.WindowTotal;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.neighbours.OrderWindows;
import io.tierledger.tier.placement.ChangeId;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.receipts.ChangeReceipt;
import io.tierledger.tier.recomputing.Recomputation.Decision;
import io.tierledger.tier.recomputing.Recomputation.WindowCheck;
import io.tierledger.tier.recomputing.Recomputation.Windows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds changes by name, and takes them again; blocking. */
final class Recomputing {
    private final EventLog log;
    private final Policies policies;
    private final OrderWindows orders;
    private final String currency;

    Recomputing(EventLog log, Policies policies, OrderWindows orders, String currency) {
        this.currency = currency;
        this.log = log;
        this.policies = policies;
        this.orders = orders;
    }

    /** @throws Refused 404 when there is no such change */
    ChangeReceipt find(String changeId) {
        for (StoredEvent stored : stream(changeId)) {
            if (stored.event() instanceof PlacementEvent event
                    && event.change().id().equals(changeId)) {
                return ChangeReceipt.of(stored).orElseThrow();
            }
        }
        throw Refused.notFound("change", changeId);
    }

    /** @throws Refused 404 when there is no such change */
    Recomputation again(String changeId) {
        Before before = Before.NOTHING;
        for (StoredEvent stored : stream(changeId)) {
            if (stored.event() instanceof PlacementEvent event) {
                if (event.change().id().equals(changeId)) {
                    Policy policy = policy(event);
                    Decision decision = decision(event, before, policy);
                    Windows windows = windows(event, policy);
                    return new Recomputation(changeId, decision.same() && windows.same(), decision, windows);
                }
            }
            before = before.after(stored.event());
        }
        throw Refused.notFound("change", changeId);
    }

    private List<StoredEvent> stream(String changeId) {
        ChangeId id = ChangeId.parse(changeId).orElseThrow(() -> Refused.notFound("change", changeId));
        return log.stream(PlacementEvent.stream(id.customerId(), id.method()));
    }

    private Policy policy(PlacementEvent event) {
        Policy policy = policies.version(event.change().method(), event.change().methodVersion());
        if (policy == null) {
            throw Refused.conflict(
                    "policy-missing", "The version of the method that decided is not known to the read models yet.");
        }
        return policy;
    }

    private static Decision decision(PlacementEvent event, Before before, Policy policy) {
        Optional<PlacementEvent> again = DecidingAgain.decide(event, before, policy);
        boolean same = again.filter(event::equals).isPresent();
        PlacementEvent shown = again.orElse(event);
        String different = same ? null : again.map(PlacementEvent::toString).orElse("no change at all");
        return new Decision(
                same, shown.tierAfter(), shown.receipt().rule(), shown.receipt().total(), different);
    }

    private Windows windows(PlacementEvent event, Policy policy) {
        List<Evidence> evidence = Evidence.of(event, policy);
        List<WindowTotal> again =
                orders.ordered(evidence.stream().map(Evidence::asked).toList()).orElse(null);
        if (again == null) {
            return new Windows(false, true, List.of());
        }
        List<WindowCheck> items = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            items.add(evidence.get(i).against(again.get(i), currency));
        }
        return new Windows(true, items.stream().allMatch(WindowCheck::same), items);
    }
}

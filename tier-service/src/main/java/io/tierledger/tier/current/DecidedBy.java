package io.tierledger.tier.current;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.placement.Change;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.standings.CustomerSteps;
import io.tierledger.tier.standings.PointInTime;
import io.tierledger.tier.standings.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which version of a method decided a tier of the past: a tier is read with the words and rules that gave it; blocking. */
final class DecidedBy {
    private final EventLog log;
    private final Policies policies;

    DecidedBy(EventLog log, Policies policies) {
        this.log = log;
        this.policies = policies;
    }

    /** By customer; for now the version in force, which everybody has been assessed by or will be. */
    Map<String, Method> of(Collection<CustomerSteps> customers, Method newest, PointInTime when) {
        List<Long> positions = new ArrayList<>();
        for (CustomerSteps steps : customers) {
            Step step = when.isNow() ? null : steps.at(when.asOf(), when.knownAt());
            if (step != null) {
                positions.add(step.position());
            }
        }
        Map<String, Method> versions = new HashMap<>();
        for (StoredEvent stored : positions.isEmpty() ? List.<StoredEvent>of() : log.at(positions)) {
            if (stored.event() instanceof PlacementEvent event) {
                versions.put(event.change().customerId(), version(event.change(), newest));
            }
        }
        return versions;
    }

    private Method version(Change change, Method newest) {
        Policy policy = change.methodVersion() == newest.version()
                ? null
                : policies.version(change.method(), change.methodVersion());
        return policy == null ? newest : policy.method();
    }
}

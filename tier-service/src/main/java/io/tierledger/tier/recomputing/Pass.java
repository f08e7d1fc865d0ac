package io.tierledger.tier.recomputing;

import io.tierledger.contracts.questions.WindowTotal;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.neighbours.OrderWindows;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over all decisions, oldest first: each is taken again at once, its windows with those of others. */
final class Pass {
    private static final int SHOWN = 100;
    private final Policies policies;
    private final OrderWindows orders;
    private final Map<String, Before> placements = new HashMap<>();
    private final Map<String, @Nullable Policy> versions = new HashMap<>();
    private final List<Asking> waiting = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private boolean silent;
    private long checked;
    private long different;
    private long windows;
    private long notChecked;

    private record Asking(String changeId, Evidence evidence) {}

    Pass(Policies policies, OrderWindows orders) {
        this.policies = policies;
        this.orders = orders;
    }

    void check(StoredEvent stored) {
        Before before = placements.getOrDefault(stored.stream(), Before.NOTHING);
        placements.put(stored.stream(), before.after(stored.event()));
        if (stored.event() instanceof PlacementEvent event) {
            check(event, before);
        }
    }

    private void check(PlacementEvent event, Before before) {
        checked++;
        Policy policy = version(event.change().method(), event.change().methodVersion());
        if (policy == null || !DecidingAgain.isSame(event, before, policy)) {
            differs(event.change().id());
        } else {
            rests(event.change().id(), Evidence.of(event, policy));
        }
    }

    private void rests(String changeId, List<Evidence> evidence) {
        if (waiting.size() + evidence.size() > OrderWindows.AT_ONCE) {
            ask();
        }
        evidence.forEach(each -> waiting.add(new Asking(changeId, each)));
    }

    /** What still waits is asked. */
    void end() {
        ask();
    }

    private @Nullable Policy version(String method, int version) {
        return versions.computeIfAbsent(method + "|" + version, id -> policies.version(method, version));
    }

    private void differs(String changeId) {
        different++;
        if (differences.size() < SHOWN) {
            differences.add(changeId);
        }
    }

    private void ask() {
        Optional<List<WindowTotal>> answers = silent
                ? Optional.empty()
                : orders.ordered(
                        waiting.stream().map(each -> each.evidence().asked()).toList());
        silent = answers.isEmpty();
        answers.ifPresentOrElse(
                this::compare,
                () -> notChecked +=
                        waiting.stream().map(Asking::changeId).distinct().count());
        waiting.clear();
    }

    private void compare(List<WindowTotal> answers) {
        Set<String> wrong = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Asking asked = waiting.get(i);
            if (!asked.evidence().isSame(answers.get(i)) && wrong.add(asked.changeId())) {
                differs(asked.changeId());
            }
        }
        windows += answers.size();
    }

    Progress progress(String state) {
        return new Progress(
                state, checked, checked - different, different, List.copyOf(differences), windows, notChecked);
    }
}

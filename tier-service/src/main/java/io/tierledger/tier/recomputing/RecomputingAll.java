package io.tierledger.tier.recomputing;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.placement.Placement;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every decision of the store again, from the first, without stopping anything; one pass at a time. */
final class RecomputingAll {
    private static final Logger log = LoggerFactory.getLogger(RecomputingAll.class);
    private static final Set<String> NAMES = Set.of(
            "tier-assigned",
            "tier-promoted",
            "tier-demoted",
            "tier-retained",
            "tier-withdrawn",
            "override-taken",
            "override-released",
            "underneath-moved");
    private static final int PAGE = 2_000;
    private static final int SHOWN = 100;
    private final EventLog events;
    private final Policies policies;
    private Progress progress = new Progress("NONE", 0, 0, 0, List.of());

    /** @param state {@code RUNNING}, {@code DONE}, {@code FAILED}, or {@code NONE} before the first */
    record Progress(String state, long checked, long same, long different, List<String> differences) {}

    RecomputingAll(EventLog events, Policies policies) {
        this.events = events;
        this.policies = policies;
    }

    synchronized Progress progress() {
        return progress;
    }

    private synchronized void progress(Progress now) {
        progress = now;
    }

    /** False when one is running already. */
    synchronized boolean start() {
        if (progress.state().equals("RUNNING")) {
            return false;
        }
        progress = new Progress("RUNNING", 0, 0, 0, List.of());
        Thread.ofPlatform().daemon().name("tier-recomputation").start(this::run);
        return true;
    }

    private void run() {
        Map<String, Placement> placements = new HashMap<>();
        Map<String, @Nullable Policy> versions = new HashMap<>();
        List<String> differences = new ArrayList<>();
        long position = 0;
        long checked = 0;
        long different = 0;
        try {
            List<StoredEvent> page = events.after(position, PAGE, NAMES);
            while (!page.isEmpty()) {
                for (StoredEvent stored : page) {
                    if (stored.event() instanceof PlacementEvent event
                            && !isSame(event, stored.stream(), placements, versions)) {
                        different++;
                        if (differences.size() < SHOWN) {
                            differences.add(event.change().id());
                        }
                    }
                }
                checked += page.size();
                position = page.getLast().position();
                progress(new Progress("RUNNING", checked, checked - different, different, List.copyOf(differences)));
                page = events.after(position, PAGE, NAMES);
            }
            progress(new Progress("DONE", checked, checked - different, different, List.copyOf(differences)));
        } catch (RuntimeException defect) {
            log.error("the recomputation of all receipts stopped after {}", checked, defect);
            progress(new Progress("FAILED", checked, checked - different, different, List.copyOf(differences)));
        }
    }

    private boolean isSame(
            PlacementEvent event,
            String stream,
            Map<String, Placement> placements,
            Map<String, @Nullable Policy> versions) {
        String method = event.change().method();
        int version = event.change().methodVersion();
        Policy policy = versions.computeIfAbsent(method + "|" + version, id -> policies.version(method, version));
        Placement before = placements.getOrDefault(stream, Placement.NONE);
        placements.put(stream, before.evolve(event));
        return policy != null
                && DecidingAgain.decide(event, before, policy)
                        .filter(event::equals)
                        .isPresent();
    }
}

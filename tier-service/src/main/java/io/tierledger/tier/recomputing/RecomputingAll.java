package io.tierledger.tier.recomputing;

import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.neighbours.OrderWindows;
import io.tierledger.tier.policies.Policies;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every decision of the store again, from the first, without stopping anything; one pass at a time. Windows of orders are asked
 * for in bounded batches; a neighbour that is silent is not asked again in this pass, and how many receipts that leaves is said.
 */
final class RecomputingAll {
    private static final Logger log = LoggerFactory.getLogger(RecomputingAll.class);
    private static final Set<String> NAMES = Set.of(
            "case-proposed",
            "override-reviewed",
            "tier-assigned",
            "tier-promoted",
            "tier-demoted",
            "tier-retained",
            "tier-withdrawn",
            "override-taken",
            "override-released",
            "underneath-moved");
    private static final int PAGE = 2_000;
    private final EventLog events;
    private final Policies policies;
    private final OrderWindows orders;
    private Progress progress = Progress.NONE;

    RecomputingAll(EventLog events, Policies policies, OrderWindows orders) {
        this.events = events;
        this.policies = policies;
        this.orders = orders;
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
        progress = Progress.BEGUN;
        Thread.ofPlatform().daemon().name("tier-recomputation").start(this::run);
        return true;
    }

    private void run() {
        Pass pass = new Pass(policies, orders);
        try {
            List<StoredEvent> page = events.after(0, PAGE, NAMES);
            while (!page.isEmpty()) {
                page.forEach(pass::check);
                progress(pass.progress("RUNNING"));
                page = events.after(page.getLast().position(), PAGE, NAMES);
            }
            pass.end();
            progress(pass.progress("DONE"));
        } catch (RuntimeException defect) {
            log.error("the recomputation of all receipts stopped", defect);
            progress(pass.progress("FAILED"));
        }
    }
}

package io.tierledger.tier.recomputing;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.proving.ProofsOfEvents;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersTaken;
import io.tierledger.tier.neighbours.OrderWindows;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.receipts.ChangeReceipt;
import io.tierledger.tier.receipts.ShownReceipts;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET /api/tiers/changes/{changeId}} is the receipt, with its proof; {@code POST …/recomputation} takes the decision again. {@code POST
 * /api/tiers/recomputation} takes every decision of the store again, and {@code GET} says how far that is.
 */
@RestController
final class RecomputationEndpoint {
    private final Blocking blocking;
    private final Recomputing recomputing;
    private final RecomputingAll all;
    private final ShownReceipts shown;
    private final ProofsOfEvents proofs;

    RecomputationEndpoint(
            Blocking blocking,
            EventLog log,
            Policies policies,
            OrderWindows orders,
            ShownReceipts shown,
            ProofsOfEvents proofs,
            TierledgerProperties properties) {
        this.blocking = blocking;
        this.recomputing = new Recomputing(log, policies, orders, properties.currency());
        this.all = new RecomputingAll(log, policies, orders);
        this.shown = shown;
        this.proofs = proofs;
    }

    @GetMapping("/api/tiers/changes/{changeId}")
    Mono<ProvenChange> receipt(@PathVariable String changeId) {
        return blocking.call(() -> {
            ChangeReceipt change = recomputing.find(changeId);
            return new ProvenChange(
                    shown.show(change), proofs.of(change.position()).orElse(null));
        });
    }

    @PostMapping("/api/tiers/changes/{changeId}/recomputation")
    Mono<Recomputation> again(@PathVariable String changeId) {
        return blocking.call(() -> recomputing.again(changeId));
    }

    @AnswersTaken
    @PostMapping("/api/tiers/recomputation")
    ResponseEntity<Progress> startAll() {
        if (!all.start()) {
            throw Refused.conflict("running", "A recomputation of all receipts is running already.");
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/tiers/recomputation"))
                .body(all.progress());
    }

    @GetMapping("/api/tiers/recomputation")
    Progress progress() {
        return all.progress();
    }
}

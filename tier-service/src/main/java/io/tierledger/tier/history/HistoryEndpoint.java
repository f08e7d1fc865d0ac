package io.tierledger.tier.history;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projections;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.receipts.ChangeReceipt;
import io.tierledger.tier.receipts.Language;
import io.tierledger.tier.receipts.Sentence;
import io.tierledger.tier.receipts.ShownReceipts;
import io.tierledger.tier.requests.Known;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/tiers/customers/{id}/history}: every change of a customer under a method, oldest first, straight from the store. */
@RestController
final class HistoryEndpoint {
    /** So long an answer waits for the read models, that it may not fall behind the tier that another answer told. */
    private static final Duration READ_MODELS_FOLLOW = Duration.ofSeconds(2);

    private final Blocking blocking;
    private final EventLog log;
    private final Projections projections;
    private final Policies policies;
    private final ShownReceipts shown;
    private final Known known;
    private final String currency;

    HistoryEndpoint(
            Blocking blocking,
            EventLog log,
            Projections projections,
            Policies policies,
            ShownReceipts shown,
            Known known,
            TierledgerProperties properties) {
        this.blocking = blocking;
        this.log = log;
        this.projections = projections;
        this.policies = policies;
        this.shown = shown;
        this.known = known;
        this.currency = properties.currency();
    }

    @GetMapping("/api/tiers/customers/{id}/history")
    Mono<Page<HistoryItem>> history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String method,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        return blocking.call(() -> history(id, policies.newest(method).policy(), Language.of(language)));
    }

    private Page<HistoryItem> history(String customerId, Policy newest, Language language) throws InterruptedException {
        String method = newest.method().id();
        List<StoredEvent> changes = log.stream(PlacementEvent.stream(customerId, method));
        if (changes.isEmpty()) {
            known.customer(customerId);
        } else {
            projections.await(changes.getLast().position(), READ_MODELS_FOLLOW);
        }
        long reached = projections.position();
        List<ChangeReceipt> receipts = changes.stream()
                .filter(stored -> stored.position() <= reached)
                .flatMap(stored -> ChangeReceipt.of(stored).stream())
                .toList();
        List<HistoryItem> items = shown.show(receipts).stream()
                .map(change -> item(change, newest, language))
                .toList();
        return new Page<>(items, null);
    }

    private HistoryItem item(ChangeReceipt change, Policy newest, Language language) {
        Policy then = newest.method().version() == change.methodVersion()
                ? newest
                : Objects.requireNonNullElse(policies.version(change.method(), change.methodVersion()), newest);
        return new HistoryItem(change, new Sentence(then.method(), language, currency).about(change));
    }
}

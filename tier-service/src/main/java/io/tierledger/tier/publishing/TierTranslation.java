package io.tierledger.tier.publishing;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.scores.Contribution;
import io.tierledger.contracts.tiers.TierAssigned;
import io.tierledger.contracts.tiers.TierChanged;
import io.tierledger.contracts.tiers.TierRetained;
import io.tierledger.contracts.tiers.TierWithdrawn;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import io.tierledger.platform.publishing.Translation;
import io.tierledger.tier.events.OverrideEnded;
import io.tierledger.tier.events.OverrideSet;
import io.tierledger.tier.events.ReviewClosed;
import io.tierledger.tier.events.ReviewOpened;
import io.tierledger.tier.receipts.ChangeReceipt;
import java.util.List;
import java.util.Objects;

/** Promotions and demotions become {@code tier.changed}; the rest keeps its name. */
final class TierTranslation implements Translation {

    @Override
    public String topic() {
        return Topics.TIERS;
    }

    @Override
    public String source() {
        return "/tier-service";
    }

    @Override
    public List<Publication> translate(StoredEvent event) {
        return switch (event.event()) {
            case OverrideSet set -> publish(set.customerId(), publicly(set, event.position()));
            case OverrideEnded ended -> publish(ended.customerId(), publicly(ended));
            case ReviewOpened opened -> toAll(publicly(opened));
            case ReviewClosed closed ->
                toAll(new io.tierledger.contracts.tiers.ReviewClosed(closed.review(), closed.method(), closed.asOf()));
            default -> ChangeReceipt.of(event).map(TierTranslation::changed).orElse(List.of());
        };
    }

    private static List<Publication> changed(ChangeReceipt change) {
        return switch (change.type()) {
            case "tier-assigned" -> publish(change.customerId(), assigned(change));
            case "tier-changed" -> publish(change.customerId(), tierChanged(change));
            case ChangeReceipt.RETAINED -> publish(change.customerId(), retained(change));
            case "tier-withdrawn" -> publish(change.customerId(), withdrawn(change));
            default -> List.of();
        };
    }

    private static List<Publication> publish(String customerId, PublishedEvent event) {
        return List.of(Publication.byKey(Topics.TIERS, customerId, PublishedEvent.typeOf(event.getClass()), event));
    }

    private static List<Publication> toAll(PublishedEvent event) {
        return List.of(Publication.toEvery(Topics.TIERS, PublishedEvent.typeOf(event.getClass()), event));
    }

    private static io.tierledger.contracts.tiers.ReviewOpened publicly(ReviewOpened opened) {
        return new io.tierledger.contracts.tiers.ReviewOpened(
                opened.review(),
                opened.method(),
                opened.team(),
                opened.defendBy(),
                opened.decideBy(),
                opened.asOf(),
                opened.actor());
    }

    private static io.tierledger.contracts.tiers.OverrideSet publicly(OverrideSet set, long position) {
        return new io.tierledger.contracts.tiers.OverrideSet(
                set.customerId(),
                set.method(),
                set.tier(),
                set.who(),
                "tier/" + position,
                set.sealed(),
                set.until(),
                set.asOf());
    }

    private static io.tierledger.contracts.tiers.OverrideEnded publicly(OverrideEnded ended) {
        return new io.tierledger.contracts.tiers.OverrideEnded(
                ended.customerId(), ended.method(), ended.tier(), ended.who(), ended.input(), ended.asOf());
    }

    private static TierAssigned assigned(ChangeReceipt c) {
        return new TierAssigned(
                c.changeId(),
                c.customerId(),
                c.accountManagerId(),
                c.method(),
                c.methodVersion(),
                known(c.to()),
                c.cause(),
                c.asOf(),
                c.recordedAt(),
                c.actor(),
                c.rule(),
                c.total(),
                contributions(c),
                c.provisional(),
                c.evidence());
    }

    private static TierChanged tierChanged(ChangeReceipt c) {
        return new TierChanged(
                c.changeId(),
                c.customerId(),
                c.accountManagerId(),
                c.method(),
                c.methodVersion(),
                known(c.from()),
                known(c.to()),
                known(c.direction()),
                c.cause(),
                c.asOf(),
                c.recordedAt(),
                c.actor(),
                c.rule(),
                c.total(),
                contributions(c),
                c.provisional(),
                c.evidence());
    }

    private static TierRetained retained(ChangeReceipt c) {
        return new TierRetained(
                c.changeId(),
                c.customerId(),
                c.accountManagerId(),
                c.method(),
                c.methodVersion(),
                known(c.to()),
                c.cause(),
                c.asOf(),
                c.recordedAt(),
                c.actor(),
                c.rule(),
                c.total(),
                contributions(c),
                c.provisional(),
                c.evidence());
    }

    private static TierWithdrawn withdrawn(ChangeReceipt c) {
        return new TierWithdrawn(
                c.changeId(),
                c.customerId(),
                c.accountManagerId(),
                c.method(),
                c.methodVersion(),
                known(c.from()),
                c.cause(),
                c.asOf(),
                c.recordedAt(),
                c.actor(),
                c.rule(),
                c.total(),
                contributions(c),
                c.provisional(),
                c.evidence());
    }

    /** Who judged and why is named, not told: also where a receipt from before texts were sealed has it in clear. */
    private static List<Contribution> contributions(ChangeReceipt change) {
        return change.contributions().stream()
                .map(one -> new Contribution(
                        one.criterion(),
                        one.measure(),
                        one.measuredOn(),
                        one.score(),
                        one.weight(),
                        one.points(),
                        one.previousScore(),
                        one.provisional(),
                        one.stale(),
                        one.window(),
                        one.actor(),
                        one.judgement()))
                .toList();
    }

    private static String known(@org.jspecify.annotations.Nullable String word) {
        return Objects.requireNonNull(word);
    }
}

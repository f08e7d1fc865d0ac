package io.tierledger.tier.receipts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.scores.Window;
import io.tierledger.contracts.tiers.Evidence;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.neighbours.JudgementTexts.Said;
import io.tierledger.tier.placement.Change;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideTaken;
import io.tierledger.tier.placement.PlacementEvent.TierAssigned;
import io.tierledger.tier.placement.PlacementEvent.TierDemoted;
import io.tierledger.tier.placement.PlacementEvent.TierPromoted;
import io.tierledger.tier.placement.PlacementEvent.TierRetained;
import io.tierledger.tier.placement.PlacementEvent.TierWithdrawn;
import io.tierledger.tier.placement.PlacementEvent.UnderneathMoved;
import io.tierledger.tier.placement.Receipt;
import io.tierledger.tier.placement.policy.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change with its receipt.
 *
 * @param position in the tier store
 * @param type {@code tier-assigned}, {@code tier-changed}, {@code tier-retained} or {@code tier-withdrawn}; in histories also
 *     {@code override-taken} and {@code override-released} where the tier stayed as it was, and {@code without-override}
 * @param customerName added at read time, absent when nobody knows it
 * @param asOf business date
 * @param recordedAt wall time, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeReceipt(
        long position,
        String type,
        String changeId,
        String customerId,
        @Nullable String customerName,
        @Nullable String accountManagerId,
        String method,
        int methodVersion,
        @Nullable String from,
        @Nullable String to,
        @Nullable String direction,
        String cause,
        LocalDate asOf,
        Instant recordedAt,
        String decidedBy,
        String rule,
        @Nullable BigDecimal total,
        List<ShownContribution> contributions,
        boolean provisional,
        @Nullable String reason,
        Evidence evidence) {
    public static final String PROMOTION = "PROMOTION";
    public static final String DEMOTION = "DEMOTION";

    /** Empty for events that are no change of a placement. */
    public static Optional<ChangeReceipt> of(StoredEvent stored) {
        return stored.event() instanceof PlacementEvent event ? Optional.of(of(stored, event)) : Optional.empty();
    }

    private static ChangeReceipt of(StoredEvent stored, PlacementEvent event) {
        return switch (event) {
            case TierAssigned e -> of(stored, e, "tier-assigned", null, e.to(), null);
            case TierPromoted e -> of(stored, e, "tier-changed", e.from(), e.to(), PROMOTION);
            case TierDemoted e -> of(stored, e, "tier-changed", e.from(), e.to(), DEMOTION);
            case TierRetained e -> of(stored, e, "tier-retained", e.tier(), e.tier(), null);
            case TierWithdrawn e -> of(stored, e, "tier-withdrawn", e.from(), null, null);
            case OverrideTaken e -> moved(stored, e, "override-taken", e.from(), e.to(), e.better());
            case OverrideReleased e -> moved(stored, e, "override-released", e.from(), e.to(), e.better());
            case UnderneathMoved e -> of(stored, e, "without-override", e.from(), e.to(), null);
        };
    }

    /** An override that leaves the tier as it is changes nothing for anybody but the history. */
    private static ChangeReceipt moved(
            StoredEvent stored, PlacementEvent event, String otherwise, String from, String to, boolean better) {
        return from.equals(to)
                ? of(stored, event, otherwise, from, to, null)
                : of(stored, event, "tier-changed", from, to, better ? PROMOTION : DEMOTION);
    }

    private static ChangeReceipt of(
            StoredEvent stored,
            PlacementEvent event,
            String type,
            @Nullable String from,
            @Nullable String to,
            @Nullable String direction) {
        Change change = event.change();
        Receipt receipt = event.receipt();
        return new ChangeReceipt(
                stored.position(),
                type,
                change.id(),
                change.customerId(),
                null,
                change.accountManagerId(),
                change.method(),
                change.methodVersion(),
                from,
                to,
                direction,
                change.cause().name(),
                change.asOf(),
                stored.recordedAt(),
                change.decidedBy(),
                receipt.rule(),
                receipt.total(),
                receipt.contributions().stream().map(ShownContribution::of).toList(),
                receipt.provisional(),
                change.reason(),
                evidence(receipt));
    }

    private static Evidence evidence(Receipt receipt) {
        Map<String, Window> windows = LinkedHashMap.newLinkedHashMap(2);
        for (Contribution contribution : receipt.contributions()) {
            if (contribution.window() != null) {
                windows.put(contribution.criterion(), contribution.window());
            }
        }
        return new Evidence(receipt.scorecard(), receipt.input(), windows, receipt.ranked());
    }

    /** @param said what judges said, by the events that gave it */
    ChangeReceipt shown(@Nullable String name, Map<String, Said> said) {
        return new ChangeReceipt(
                position,
                type,
                changeId,
                customerId,
                name,
                accountManagerId,
                method,
                methodVersion,
                from,
                to,
                direction,
                cause,
                asOf,
                recordedAt,
                decidedBy,
                rule,
                total,
                contributions.stream().map(one -> told(one, said)).toList(),
                provisional,
                reason,
                evidence);
    }

    private static ShownContribution told(ShownContribution contribution, Map<String, Said> said) {
        Said found = contribution.judgement() == null ? null : said.get(contribution.judgement());
        return found == null ? contribution : contribution.told(found);
    }
}

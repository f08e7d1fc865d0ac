package io.tierledger.tier.receipts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tierledger.contracts.Actor;
import io.tierledger.contracts.scores.Window;
import io.tierledger.contracts.tiers.Evidence;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.sealing.GivesText;
import io.tierledger.sealing.Opened;
import io.tierledger.tier.events.OverrideText;
import io.tierledger.tier.placement.Change;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.PlacementEvent.OverrideReleased;
import io.tierledger.tier.placement.PlacementEvent.OverrideReviewed;
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
 * @param decidedBy the policy, the id of a person ({@code program:} before that of a program), a typed name, {@code end date}, or of a status {@code import}, {@code api} or an order
 * @param proposedBy id of who had put an override forward that another carried out
 * @param currency of every measure in money and, in its minor units, of every {@code sum}; added at read time
 * @param reason text, when a person decided
 * @param sealed why neither a name nor a reason is shown though a person decided: {@code erased}, or for now {@code unavailable}
 * @param actor {@link io.tierledger.contracts.Actor} who decided
 * @param given the event that holds name and reason ({@code tier/4711}, {@code customer/4711}); null where they are in clear, and where no person decided
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
        @Nullable String decidedBy,
        @Nullable String proposedBy,
        String rule,
        @Nullable BigDecimal total,
        @Nullable String currency,
        List<ShownContribution> contributions,
        boolean provisional,
        @Nullable String reason,
        @Nullable String sealed,
        Evidence evidence,
        @JsonIgnore String actor,
        @JsonIgnore @Nullable String given) {
    public static final String PROMOTION = "PROMOTION";
    public static final String DEMOTION = "DEMOTION";
    public static final String RETAINED = "tier-retained";

    /** Empty for events that are no change of a placement. */
    public static Optional<ChangeReceipt> of(StoredEvent stored) {
        return stored.event() instanceof PlacementEvent event ? Optional.of(of(stored, event)) : Optional.empty();
    }

    private static ChangeReceipt of(StoredEvent stored, PlacementEvent event) {
        return switch (event) {
            case TierAssigned e -> of(stored, e, "tier-assigned", null, e.to(), null);
            case TierPromoted e -> of(stored, e, "tier-changed", e.from(), e.to(), PROMOTION);
            case TierDemoted e -> of(stored, e, "tier-changed", e.from(), e.to(), DEMOTION);
            case TierRetained e -> of(stored, e, RETAINED, e.tier(), e.tier(), null);
            case TierWithdrawn e -> of(stored, e, "tier-withdrawn", e.from(), null, null);
            case OverrideTaken e -> moved(stored, e, "override-taken", e.from(), e.to(), e.better());
            case OverrideReleased e -> moved(stored, e, "override-released", e.from(), e.to(), e.better());
            case OverrideReviewed e -> moved(stored, e, RETAINED, e.from(), e.to(), e.better());
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
                decidedBy(change),
                null,
                receipt.rule(),
                receipt.total(),
                null,
                receipt.contributions().stream().map(ShownContribution::of).toList(),
                receipt.provisional(),
                change.reason(),
                null,
                evidence(receipt),
                change.kindOfActor(),
                given(change, receipt));
    }

    /** True where {@code decidedBy} is a name that was typed by somebody who was not signed in; null else. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    Boolean typed() {
        return decidedBy != null && Actor.NAME.equals(actor) ? true : null;
    }

    /** In words that are nobody's; null where a person's are to be opened. */
    private static @Nullable String decidedBy(Change change) {
        return switch (change.actor()) {
            case null -> change.decidedBy();
            case Actor.CLOCK -> Change.END_DATE;
            case Actor.NAME -> null;
            default -> Actor.shown(change.actor());
        };
    }

    private static @Nullable String given(Change change, Receipt receipt) {
        if (!Actor.isSomebody(change.actor())) {
            return null;
        }
        return change.text() == null && OverrideText.position(receipt.input()) != null
                ? receipt.input()
                : change.text();
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

    /**
     * What is not known here is added.
     *
     * @param in the reporting currency
     * @param opened what judges said, and persons who set and ended overrides or changed a status, by the events that gave it
     */
    ChangeReceipt shown(@Nullable String name, String in, Map<String, Opened> opened) {
        Opened text = given == null ? null : opened.getOrDefault(given, Opened.Gone.UNAVAILABLE);
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
                text == null || decidedBy != null ? decidedBy : text.member(GivesText.BY),
                text == null ? null : text.member(OverrideText.PROPOSED_BY),
                rule,
                total,
                in,
                contributions.stream().map(one -> told(one, opened)).toList(),
                provisional,
                text == null ? reason : text.member(OverrideText.REASON),
                text == null ? null : text.why(),
                evidence,
                actor,
                given);
    }

    private static ShownContribution told(ShownContribution contribution, Map<String, Opened> opened) {
        Opened found = contribution.judgement() == null ? null : opened.get(contribution.judgement());
        return found == null ? contribution : contribution.told(found);
    }
}

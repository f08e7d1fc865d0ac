package io.tierledger.tier.oldevents;

import io.tierledger.contracts.Actor;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.sealing.old.OldStores;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Changes of tiers that repeated who decided and why, or who judged and why, name the events that gave it: an override the event that is the
 * change's input, a status the event of customer-service that the input of scoring-service passes on, a judgement one of those that the
 * scorecard rests on.
 */
final class OldChanges {
    private static final String SCORING = "scoring/";

    private final OldStores stores;

    /** @param stores in which that of scoring-service has its texts sealed */
    OldChanges(OldStores stores) {
        this.stores = stores;
    }

    Map<Long, Object> anew(List<StoredEvent> page) {
        List<StoredEvent> old = page.stream()
                .filter(stored -> isOld((PlacementEvent) stored.event()))
                .toList();
        if (old.isEmpty()) {
            return Map.of();
        }
        Map<Long, Object> inputs = inputs(old);
        Map<Long, Map<String, String>> judgements = judgements(old);
        Map<Long, Object> anew = new HashMap<>();
        for (StoredEvent stored : old) {
            PlacementEvent event = (PlacementEvent) stored.event();
            Receipt receipt = event.receipt();
            anew.put(
                    stored.position(),
                    with(event, change(event, inputs), with(receipt, contributions(receipt, judgements))));
        }
        return anew;
    }

    private static boolean isOld(PlacementEvent event) {
        return isByAPerson(event.change())
                || event.receipt().contributions().stream().anyMatch(OldChanges::isInClear);
    }

    private static boolean isInClear(Contribution contribution) {
        return contribution.judgement() == null
                && (contribution.judgedBy() != null || contribution.rationale() != null);
    }

    private static boolean isByAPerson(Change change) {
        String word = change.decidedBy();
        return change.actor() == null
                && switch (change.cause()) {
                    case OVERRIDE -> change.kindOfActor().equals(Actor.NAME);
                    case GATE ->
                        change.reason() != null
                                || word != null && Actor.ofWord(word).equals(Actor.NAME);
                    case SCORE, REVIEW, POLICY, TIME, LATE_ORDER -> false;
                };
    }

    /** Events of scoring-service that receipts name as inputs of persons' changes. */
    private Map<Long, Object> inputs(List<StoredEvent> old) {
        Set<Long> positions = old.stream()
                .map(stored -> (PlacementEvent) stored.event())
                .filter(event -> isByAPerson(event.change()))
                .map(event -> position(event.receipt().input()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return positions.isEmpty()
                ? Map.of()
                : stores.of("scoring").log().at(positions).stream()
                        .collect(Collectors.toMap(StoredEvent::position, StoredEvent::event));
    }

    private static @Nullable Long position(@Nullable String event) {
        return event == null || !event.startsWith(SCORING) ? null : Long.valueOf(event.substring(SCORING.length()));
    }

    /** An override's text is found by the input; a status' is named by the message that was passed on. */
    private static Change change(PlacementEvent event, Map<Long, Object> inputs) {
        Change change = event.change();
        if (!isByAPerson(change)) {
            return change;
        }
        Long input = position(event.receipt().input());
        String text = input != null && inputs.get(input) instanceof Relayed relayed ? named(relayed) : null;
        return new Change(
                change.customerId(),
                change.accountManagerId(),
                change.method(),
                change.methodVersion(),
                change.number(),
                change.asOf(),
                change.cause(),
                null,
                null,
                Actor.NAME,
                text);
    }

    private static @Nullable String named(Relayed relayed) {
        JsonNode change =
                EventStoreConfiguration.STORED_JSON.readTree(relayed.data()).path("change");
        return change.isString() ? change.asString() : null;
    }

    /** By the scorecards that receipts rest on, the event of each judgement by its criterion. */
    private Map<Long, Map<String, String>> judgements(List<StoredEvent> old) {
        Set<Long> scorecards = old.stream()
                .map(stored -> ((PlacementEvent) stored.event()).receipt())
                .filter(receipt -> receipt.contributions().stream().anyMatch(OldChanges::isInClear))
                .map(receipt -> position(receipt.scorecard()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Long, Map<String, String>> judgements = new HashMap<>();
        stores.told("scoring", scorecards).forEach((scorecard, told) -> judgements.put(scorecard, byCriterion(told)));
        return judgements;
    }

    private static Map<String, String> byCriterion(List<JsonNode> told) {
        Map<String, String> judgements = new HashMap<>();
        for (JsonNode message : told) {
            for (JsonNode contribution : message.path("contributions")) {
                if (contribution.path("judgement").isString()) {
                    judgements.put(
                            contribution.path("criterion").asString(),
                            contribution.path("judgement").asString());
                }
            }
        }
        return judgements;
    }

    private static List<Contribution> contributions(Receipt receipt, Map<Long, Map<String, String>> judgements) {
        Map<String, String> given = judgements.getOrDefault(position(receipt.scorecard()), Map.of());
        return receipt.contributions().stream()
                .map(one -> isInClear(one) ? named(one, given.get(one.criterion())) : one)
                .toList();
    }

    /** Who judged is not said where the scorecard does not know it any longer. */
    private static Contribution named(Contribution old, @Nullable String judgement) {
        return new Contribution(
                old.criterion(),
                old.measure(),
                old.measuredOn(),
                old.score(),
                old.weight(),
                old.points(),
                old.previousScore(),
                old.provisional(),
                old.stale(),
                old.window(),
                judgement == null ? null : Actor.NAME,
                null,
                judgement);
    }

    private static Receipt with(Receipt old, List<Contribution> contributions) {
        return new Receipt(
                old.rule(),
                old.total(),
                contributions,
                old.provisional(),
                old.everOrdered(),
                old.ranked(),
                old.scorecard(),
                old.scoredOn(),
                old.scoredBy(),
                old.scoreCause(),
                old.scoreInput(),
                old.input(),
                old.occasion(),
                old.worseSince());
    }

    private static PlacementEvent with(PlacementEvent old, Change change, Receipt receipt) {
        return switch (old) {
            case TierAssigned e -> new TierAssigned(change, e.to(), receipt);
            case TierPromoted e -> new TierPromoted(change, e.from(), e.to(), receipt);
            case TierDemoted e -> new TierDemoted(change, e.from(), e.to(), receipt);
            case TierRetained e -> new TierRetained(change, e.tier(), receipt);
            case TierWithdrawn e -> new TierWithdrawn(change, e.from(), receipt);
            case OverrideTaken e ->
                new OverrideTaken(change, e.from(), e.to(), e.better(), e.until(), e.withoutOverride(), receipt);
            case OverrideReviewed e ->
                new OverrideReviewed(
                        change,
                        e.from(),
                        e.to(),
                        e.better(),
                        e.until(),
                        e.withoutOverride(),
                        e.rose(),
                        e.decidedInReview(),
                        receipt);
            case UnderneathMoved e -> new UnderneathMoved(change, e.from(), e.to(), e.better(), receipt);
            case OverrideReleased e -> new OverrideReleased(change, e.from(), e.to(), e.better(), receipt);
        };
    }
}

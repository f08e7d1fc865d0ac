package io.tierledger.engagement.publishing;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.engagement.ActivityMissed;
import io.tierledger.contracts.engagement.ActivityMoved;
import io.tierledger.contracts.engagement.PlanDrawnUp;
import io.tierledger.contracts.engagement.PlannedActivity;
import io.tierledger.contracts.engagement.TreatmentWithdrawn;
import io.tierledger.engagement.levels.ExceptionEnded;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.Planned;
import io.tierledger.engagement.planning.Told;
import io.tierledger.engagement.reports.ActivityAssigned;
import io.tierledger.engagement.requested.RequestAnswered;
import io.tierledger.engagement.requested.RequestReceived;
import io.tierledger.engagement.requested.RequestRouted;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import io.tierledger.platform.publishing.Translation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to plans, requests and exceptions, told to everybody; reports that were declined, hand-overs (told by customer-service), who
 * paused or was given a request, and what was agreed or put forward stay home.
 */
final class EngagementTranslation implements Translation {
    /** Why an activity is due on another day: a person said so. */
    private static final String BY_HAND = "PERSON";

    private final ZoneId zone;

    /** @param zone the installation's, of which the moments of requests are */
    EngagementTranslation(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String topic() {
        return Topics.ENGAGEMENT;
    }

    @Override
    public String source() {
        return "/engagement-service";
    }

    @Override
    public List<Publication> translate(StoredEvent stored) {
        return switch (stored.event()) {
            case PlanEvent event ->
                published(event, stored.position()).stream()
                        .map(one -> publication(event.customerId(), one))
                        .toList();
            case RequestReceived received -> List.of(publication(received.customerId(), received(received, stored)));
            case RequestRouted routed -> List.of(publication(routed.customerId(), routed(routed)));
            case RequestAnswered answered -> List.of(publication(answered.customerId(), answered(answered, stored)));
            case ActivityAssigned assigned ->
                List.of(publication(assigned.activity().customerId(), assigned(assigned)));
            case ExceptionSet set -> List.of(publication(set.customerId(), set(set)));
            case ExceptionEnded ended -> List.of(publication(ended.customerId(), ended(ended)));
            default -> List.of();
        };
    }

    private static PublishedEvent assigned(ActivityAssigned assigned) {
        return new io.tierledger.contracts.engagement.ActivityAssigned(
                assigned.activity().toString(),
                assigned.activity().customerId(),
                assigned.to(),
                assigned.actor(),
                assigned.asOf());
    }

    private static PublishedEvent set(ExceptionSet set) {
        return new io.tierledger.contracts.engagement.ExceptionSet(
                set.id(),
                set.customerId(),
                set.capability().name(),
                set.value(),
                set.until(),
                set.proposedBy(),
                set.agreementId(),
                set.asOf(),
                set.actor(),
                text(set.proposal()));
    }

    private static PublishedEvent ended(ExceptionEnded ended) {
        return new io.tierledger.contracts.engagement.ExceptionEnded(
                ended.id(),
                ended.customerId(),
                ended.capability().name(),
                ended.value(),
                ended.cause().name(),
                ended.asOf());
    }

    private PublishedEvent received(RequestReceived received, StoredEvent stored) {
        return new io.tierledger.contracts.engagement.RequestReceived(
                received.requestId(),
                received.customerId(),
                received.kind().name(),
                received.amount(),
                received.receivedAt().atZone(zone).toInstant(),
                received.asOf(),
                received.actor(),
                text(stored.position()));
    }

    private static PublishedEvent routed(RequestRouted routed) {
        return new io.tierledger.contracts.engagement.RequestRouted(
                routed.requestId(),
                routed.customerId(),
                routed.method(),
                routed.tier(),
                routed.level().name(),
                routed.toManager(),
                routed.accountManagerId(),
                routed.on());
    }

    private PublishedEvent answered(RequestAnswered answered, StoredEvent stored) {
        return new io.tierledger.contracts.engagement.RequestAnswered(
                answered.requestId(),
                answered.customerId(),
                answered.answeredAt().atZone(zone).toInstant(),
                answered.actor(),
                text(stored.position()));
    }

    private static Publication publication(String key, PublishedEvent event) {
        return Publication.byKey(Topics.ENGAGEMENT, key, PublishedEvent.typeOf(event.getClass()), event);
    }

    private static List<PublishedEvent> published(PlanEvent event, long position) {
        return switch (event) {
            case PlanEvent.PlanDrawnUp drawn -> List.of(drawn(drawn));
            case PlanEvent.PlanRestored restored -> List.of(restored(restored));
            case PlanEvent.TreatmentWithdrawn withdrawn -> List.of(withdrawn(withdrawn));
            case PlanEvent.ActivitiesMissed missed -> missed(missed);
            case PlanEvent.ActivitiesMoved moved -> moved(moved);
            case PlanEvent.ActivityMoved moved ->
                List.of(new ActivityMoved(
                        moved.activityId(),
                        moved.planId(),
                        moved.customerId(),
                        moved.kind(),
                        moved.from(),
                        moved.to(),
                        BY_HAND,
                        moved.asOf()));
            case PlanEvent.ActivityCompleted done -> {
                Told told = told(done.told(), position);
                yield List.of(new io.tierledger.contracts.engagement.ActivityCompleted(
                        done.activityId(),
                        done.planId(),
                        done.customerId(),
                        done.kind(),
                        done.due(),
                        done.completedOn(),
                        told.actor(),
                        text(told)));
            }
            case PlanEvent.ActivitySkipped skipped -> {
                Told told = told(skipped.told(), position);
                yield List.of(new io.tierledger.contracts.engagement.ActivitySkipped(
                        skipped.activityId(),
                        skipped.planId(),
                        skipped.customerId(),
                        skipped.kind(),
                        skipped.due(),
                        skipped.skippedOn(),
                        told.actor(),
                        text(told)));
            }
            case PlanEvent.ReportDeclined declined -> List.of();
            case PlanEvent.PlanHandedOver handedOver -> List.of();
        };
    }

    /** An old event holds the typed name and the text itself. */
    private static Told told(@Nullable Told told, long position) {
        return told == null ? new Told(Actor.NAME, position) : told;
    }

    /** Which event of this service holds the text. */
    private static String text(Told told) {
        return text(told.report());
    }

    private static String text(long position) {
        return "engagement/" + position;
    }

    private static PublishedEvent drawn(PlanEvent.PlanDrawnUp drawn) {
        return new PlanDrawnUp(
                drawn.planId(),
                drawn.customerId(),
                drawn.accountManagerId(),
                drawn.method(),
                drawn.methodVersion(),
                drawn.tier(),
                drawn.from(),
                drawn.to(),
                open(drawn),
                drawn.cause().name(),
                drawn.asOf());
    }

    /** Told as it was when it was drawn up, under the same id, with what is open under it now. */
    private static PublishedEvent restored(PlanEvent.PlanRestored restored) {
        return new PlanDrawnUp(
                restored.planId(),
                restored.customerId(),
                restored.accountManagerId(),
                restored.method(),
                restored.methodVersion(),
                restored.tier(),
                restored.from(),
                restored.to(),
                restored.open().stream()
                        .map(one -> new PlannedActivity(one.activityId(), one.kind(), one.due()))
                        .sorted(Comparator.comparing(PlannedActivity::due))
                        .toList(),
                restored.cause().name(),
                restored.asOf());
    }

    /** All that is open under the plan, by day: a reader need not know the plans before it. */
    private static List<PlannedActivity> open(PlanEvent.PlanDrawnUp drawn) {
        List<PlannedActivity> activities = new ArrayList<>();
        for (Planned planned : drawn.activities()) {
            String id = ActivityId.written(drawn.planId(), activities.size() + 1);
            activities.add(new PlannedActivity(id, planned.kind(), planned.due()));
        }
        if (drawn.carriedOver() != null) {
            drawn.carriedOver()
                    .forEach(one -> activities.add(new PlannedActivity(one.activityId(), one.kind(), one.due())));
            activities.sort(Comparator.comparing(PlannedActivity::due));
        }
        return activities;
    }

    private static PublishedEvent withdrawn(PlanEvent.TreatmentWithdrawn withdrawn) {
        return new TreatmentWithdrawn(
                withdrawn.planId(),
                withdrawn.customerId(),
                withdrawn.activityIds(),
                withdrawn.tier(),
                withdrawn.cause().name(),
                withdrawn.asOf());
    }

    private static List<PublishedEvent> moved(PlanEvent.ActivitiesMoved moved) {
        List<PublishedEvent> events = new ArrayList<>(moved.activities().size());
        for (PlanEvent.ActivitiesMoved.Moved one : moved.activities()) {
            events.add(new ActivityMoved(
                    one.activityId(),
                    moved.planId(),
                    moved.customerId(),
                    one.kind(),
                    one.from(),
                    one.to(),
                    moved.cause().name(),
                    moved.asOf()));
        }
        return events;
    }

    private static List<PublishedEvent> missed(PlanEvent.ActivitiesMissed missed) {
        List<PublishedEvent> events = new ArrayList<>(missed.activities().size());
        for (PlanEvent.ActivitiesMissed.Missed one : missed.activities()) {
            events.add(new ActivityMissed(
                    one.activityId(missed.planId()),
                    missed.planId(),
                    missed.customerId(),
                    one.kind(),
                    one.due(),
                    missed.asOf()));
        }
        return events;
    }
}

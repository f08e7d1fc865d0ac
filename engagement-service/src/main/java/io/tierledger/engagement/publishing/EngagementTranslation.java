package io.tierledger.engagement.publishing;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.engagement.ActivityMissed;
import io.tierledger.contracts.engagement.PlanDrawnUp;
import io.tierledger.contracts.engagement.PlannedActivity;
import io.tierledger.contracts.engagement.TreatmentWithdrawn;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.Planned;
import io.tierledger.engagement.planning.Told;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import io.tierledger.platform.publishing.Translation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to plans, told to everybody; reports that were declined and hand-overs (told by customer-service) stay home. */
final class EngagementTranslation implements Translation {

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
        return stored.event() instanceof PlanEvent event
                ? published(event, stored.position()).stream()
                        .map(one -> publication(event.customerId(), one))
                        .toList()
                : List.of();
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
        return "engagement/" + told.report();
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

package io.tierledger.engagement.oldevents;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.PlanEvent.ActivityCompleted;
import io.tierledger.engagement.planning.PlanEvent.ActivitySkipped;
import io.tierledger.engagement.planning.Told;
import io.tierledger.engagement.reports.CompletionReported;
import io.tierledger.engagement.reports.Reported;
import io.tierledger.engagement.reports.SkippingReported;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.sealing.old.OldStore;
import io.tierledger.sealing.old.OldStores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seals what this service stored in clear. */
public final class OldEngagementEvents {
    private OldEngagementEvents() {}

    /** What came of reports before any report: what it repeats is how the report is found. */
    public static void seal(OldStore own, OldStores all) {
        own.replace(Set.of("activity-completed", "activity-skipped"), page -> named(page, own.log()));
        own.replace(
                Set.of(CompletionReported.NAME, SkippingReported.NAME),
                page -> own.sealGiven(page, Reported.class, OldEngagementEvents::with));
    }

    private static Reported with(Reported old, Sealed part) {
        return switch (old) {
            case CompletionReported e -> new CompletionReported(e.activity(), e.completedOn(), Actor.NAME, part);
            case SkippingReported e -> new SkippingReported(e.activity(), e.skippedOn(), Actor.NAME, part);
        };
    }

    private static Map<Long, Object> named(List<StoredEvent> page, EventLog log) {
        List<StoredEvent> old =
                page.stream().filter(OldEngagementEvents::repeatsAReport).toList();
        Map<String, List<StoredEvent>> reports = old.isEmpty()
                ? Map.of()
                : log.streams(old.stream()
                        .map(stored -> stream((PlanEvent) stored.event()))
                        .toList());
        Map<Long, Object> anew = new HashMap<>();
        for (StoredEvent stored : old) {
            PlanEvent event = (PlanEvent) stored.event();
            Told told = told(stored, reports.getOrDefault(stream(event), List.of()));
            anew.put(stored.position(), with(event, told));
        }
        return anew;
    }

    private static boolean repeatsAReport(StoredEvent stored) {
        return switch (stored.event()) {
            case ActivityCompleted e -> e.told() == null;
            case ActivitySkipped e -> e.told() == null;
            default -> false;
        };
    }

    private static String stream(PlanEvent event) {
        return "activity:"
                + (event instanceof ActivityCompleted e ? e.activityId() : ((ActivitySkipped) event).activityId());
    }

    /** The last report before it that says what it repeats; where there is none, it names itself, as it does when it is told. */
    private static Told told(StoredEvent stored, List<StoredEvent> reports) {
        long report = reports.stream()
                .filter(given -> given.position() < stored.position()
                        && given.event() instanceof Reported reported
                        && reported.inClear().equals(repeated((PlanEvent) stored.event())))
                .mapToLong(StoredEvent::position)
                .max()
                .orElse(stored.position());
        return new Told(Actor.NAME, report);
    }

    private static Map<String, String> repeated(PlanEvent event) {
        return event instanceof ActivityCompleted e
                ? Reported.members(e.completedBy(), Reported.NOTE, e.note())
                : Reported.members(
                        ((ActivitySkipped) event).skippedBy(), Reported.REASON, ((ActivitySkipped) event).reason());
    }

    private static PlanEvent with(PlanEvent old, Told told) {
        return switch (old) {
            case ActivityCompleted e ->
                new ActivityCompleted(
                        e.activityId(),
                        e.planId(),
                        e.customerId(),
                        e.kind(),
                        e.due(),
                        e.completedOn(),
                        null,
                        null,
                        told);
            case ActivitySkipped e ->
                new ActivitySkipped(
                        e.activityId(), e.planId(), e.customerId(), e.kind(), e.due(), e.skippedOn(), null, null, told);
            default -> throw new IllegalStateException("nobody knows how " + old.getClass() + " is sealed");
        };
    }
}

package io.tierledger.engagement.plans;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.reports.ActivityAssigned;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps {@link PlanFiles} and {@link DueYears}: the years first, so that no file is ever ahead of them. */
final class PlanProjection implements Projection {

    @Override
    public String name() {
        return "plans-7";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        PlanFiles files = new PlanFiles(database);
        Set<String> touched = new HashSet<>();
        for (StoredEvent event : events) {
            String customer = customerOf(event.event());
            if (customer != null) {
                touched.add(customer);
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        Map<String, PlanFile> before = files.find(touched);
        Map<String, PlanFile> after = new HashMap<>();
        Map<String, DueYear> years = new HashMap<>();
        for (StoredEvent event : events) {
            String customer = customerOf(event.event());
            if (customer != null) {
                apply(customer, event, before, after, years);
            }
        }
        new DueYears(database).add(years);
        files.save(after.values(), before.keySet());
    }

    private static @Nullable String customerOf(Object event) {
        return switch (event) {
            case PlanEvent planEvent -> planEvent.customerId();
            case ActivityAssigned assigned -> assigned.activity().customerId();
            default -> null;
        };
    }

    private static void apply(
            String id,
            StoredEvent stored,
            Map<String, PlanFile> before,
            Map<String, PlanFile> after,
            Map<String, DueYear> years) {
        PlanFile known = after.getOrDefault(id, before.getOrDefault(id, PlanFile.of(id)));
        if (known.position() >= stored.position()) {
            return;
        }
        if (stored.event() instanceof ActivityAssigned assigned) {
            PlanFile file = known.apply(assigned, stored.position(), stored.recordedAt());
            after.put(id, file);
            file.find(assigned.activity()).ifPresent(activity -> add(file, activity, years));
            return;
        }
        PlanEvent event = (PlanEvent) stored.event();
        PlanFile file = known.apply(event, stored.position(), stored.recordedAt());
        after.put(id, file);
        switch (event) {
            case PlanEvent.PlanDrawnUp drawn -> add(file, file.plans().getLast(), years);
            case PlanEvent.PlanRestored restored -> file.plans().forEach(plan -> add(file, plan, years));
            case PlanEvent.ActivitiesMoved moved ->
                moved.activities().forEach(one -> add(file, one.activityId(), years));
            case PlanEvent.ActivityMoved moved -> add(file, moved.activityId(), years);
            case PlanEvent.PlanHandedOver over -> file.plans().forEach(plan -> add(file, plan, years));
            default -> {}
        }
    }

    private static void add(PlanFile file, PlanRecord plan, Map<String, DueYear> years) {
        plan.activities().forEach(activity -> add(file, activity, years));
    }

    private static void add(PlanFile file, String activityId, Map<String, DueYear> years) {
        ActivityId.parse(activityId).flatMap(file::find).ifPresent(activity -> add(file, activity, years));
    }

    /** For who answers for the customer, and for who does it. */
    private static void add(PlanFile file, ActivityRecord activity, Map<String, DueYear> years) {
        add(file.accountManager(), file.customerId(), activity.due(), years);
        String assigned = activity.assignedTo();
        if (assigned != null && !assigned.equals(ActivityAssigned.BACK_OFFICE)) {
            add(assigned, file.customerId(), activity.due(), years);
        }
    }

    private static void add(@Nullable String manager, String customerId, LocalDate due, Map<String, DueYear> years) {
        years.computeIfAbsent(DueYears.key(manager, customerId, due), none -> new DueYear())
                .add(customerId, due);
    }

    @Override
    public void drop(MongoDatabase database) {
        new PlanFiles(database).drop();
        new DueYears(database).drop();
    }
}

package io.tierledger.engagement.plans;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps {@link PlanFiles} and {@link DueYears}: the years first, so that no file is ever ahead of them. */
final class PlanProjection implements Projection {

    @Override
    public String name() {
        return "plans-6";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        PlanFiles files = new PlanFiles(database);
        Set<String> touched = new HashSet<>();
        for (StoredEvent event : events) {
            if (event.event() instanceof PlanEvent planEvent) {
                touched.add(planEvent.customerId());
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        Map<String, PlanFile> before = files.find(touched);
        Map<String, PlanFile> after = new HashMap<>();
        Map<String, DueYear> years = new HashMap<>();
        for (StoredEvent event : events) {
            if (event.event() instanceof PlanEvent planEvent) {
                apply(planEvent, event.position(), before, after, years);
            }
        }
        new DueYears(database).add(years);
        files.save(after.values(), before.keySet());
    }

    private static void apply(
            PlanEvent event,
            long position,
            Map<String, PlanFile> before,
            Map<String, PlanFile> after,
            Map<String, DueYear> years) {
        String id = event.customerId();
        PlanFile known = after.getOrDefault(id, before.getOrDefault(id, PlanFile.of(id)));
        if (known.position() >= position) {
            return;
        }
        PlanFile file = known.apply(event, position);
        after.put(id, file);
        switch (event) {
            case PlanEvent.PlanDrawnUp drawn -> add(file, file.plans().getLast(), years);
            case PlanEvent.PlanRestored restored -> file.plans().forEach(plan -> add(file, plan, years));
            case PlanEvent.ActivitiesMoved moved -> moved.activities().forEach(one -> add(file, one.to(), years));
            case PlanEvent.PlanHandedOver over -> file.plans().forEach(plan -> add(file, plan, years));
            default -> {}
        }
    }

    private static void add(PlanFile file, PlanRecord plan, Map<String, DueYear> years) {
        for (ActivityRecord activity : plan.activities()) {
            add(file, activity.due(), years);
        }
    }

    private static void add(PlanFile file, LocalDate due, Map<String, DueYear> years) {
        String key = DueYears.key(file.accountManager(), file.customerId(), due);
        years.computeIfAbsent(key, none -> new DueYear()).add(file.customerId(), due);
    }

    @Override
    public void drop(MongoDatabase database) {
        new PlanFiles(database).drop();
        new DueYears(database).drop();
    }
}

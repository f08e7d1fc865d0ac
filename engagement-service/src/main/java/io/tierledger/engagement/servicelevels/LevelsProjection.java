package io.tierledger.engagement.servicelevels;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.levels.ExceptionEnded;
import io.tierledger.engagement.levels.ExceptionLifted;
import io.tierledger.engagement.levels.ExceptionProposalClosed;
import io.tierledger.engagement.levels.ExceptionProposed;
import io.tierledger.engagement.levels.ExceptionSet;
import io.tierledger.engagement.levels.LevelAgreed;
import io.tierledger.engagement.levels.LevelEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps {@link LevelRecords}. Each event says all that is kept of it, so that the same events again give the same. */
final class LevelsProjection implements Projection {
    @Override
    public String name() {
        return "service-levels-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Set<String> touched = new HashSet<>();
        for (StoredEvent stored : events) {
            switch (stored.event()) {
                case LevelEvent level -> touched.add(LevelRecord.id(level.customerId(), level.capability()));
                case ExceptionEnded ended -> touched.add(LevelRecord.id(ended.customerId(), ended.capability()));
                default -> {}
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        LevelRecords all = new LevelRecords(database);
        Map<String, LevelRecord> records = new HashMap<>(all.find(touched));
        events.forEach(stored -> apply(stored, records));
        all.save(records.values());
    }

    private static void apply(StoredEvent stored, Map<String, LevelRecord> records) {
        switch (stored.event()) {
            case LevelAgreed agreed -> record(records, agreed).agreed(agreed, stored.position());
            case ExceptionProposed proposed -> record(records, proposed).proposed(proposed, stored.position());
            case ExceptionProposalClosed closed -> record(records, closed).closed(closed.id());
            case ExceptionSet set -> record(records, set).set(set);
            case ExceptionLifted lifted -> {} // the stage says that it ended
            case ExceptionEnded ended ->
                record(records, ended.customerId(), ended.capability()).ended(ended.id());
            default -> {}
        }
    }

    private static LevelRecord record(Map<String, LevelRecord> records, LevelEvent event) {
        return record(records, event.customerId(), event.capability());
    }

    private static LevelRecord record(Map<String, LevelRecord> records, String customerId, Capability capability) {
        return records.computeIfAbsent(
                LevelRecord.id(customerId, capability), none -> LevelRecord.of(customerId, capability));
    }

    @Override
    public void drop(MongoDatabase database) {
        new LevelRecords(database).drop();
    }
}

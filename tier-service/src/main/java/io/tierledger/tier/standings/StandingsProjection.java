package io.tierledger.tier.standings;

import com.mongodb.client.MongoDatabase;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import io.tierledger.tier.placement.PlacementEvent;
import java.util.ArrayList;
import java.util.List;

/** Hands every change of a placement to {@link Standings}, which keeps each once. */
public final class StandingsProjection implements Projection {
    private final Standings standings;

    public StandingsProjection(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String name() {
        return "standings-2";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        List<Entry> entries = new ArrayList<>();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof PlacementEvent event) {
                entries.add(Entry.of(stored, event));
            }
        }
        standings.add(entries);
    }

    @Override
    public void drop(MongoDatabase database) {
        standings.drop();
    }
}

package io.tierledger.engagement.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.tierledger.embedded.MongoProtocolServer;
import io.tierledger.engagement.planning.Cause;
import io.tierledger.engagement.planning.MoveCause;
import io.tierledger.engagement.planning.PlanEvent;
import io.tierledger.engagement.planning.Planned;
import io.tierledger.platform.StoreSettings;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same events twice, or in other portions, leave the same read model. */
class PlanProjectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private final PlanProjection projection = new PlanProjection();

    @Test
    void twice_is_as_good_as_once() {
        try (MongoProtocolServer server = MongoProtocolServer.inMemory();
                MongoClient client = MongoClients.create(StoreSettings.mongodb(server.connectionString()))) {
            List<StoredEvent> events = events();
            MongoDatabase once = client.getDatabase("once");
            MongoDatabase twice = client.getDatabase("twice");
            projection.project(events, once);
            for (int from = 0; from < events.size(); from++) {
                projection.project(events.subList(Math.max(0, from - 3), from + 1), twice);
            }
            projection.project(events, twice);
            assertThat(all(twice)).isEqualTo(all(once)).hasSize(20);
            assertThat(all(once).getFirst().accountManager()).isEqualTo("am-2");
            assertThat(new DueYears(twice).between("am-2", DAY, DAY.plusYears(1)))
                    .as("two each, and the day that one moved to")
                    .hasSize(60);
            assertThat(all(once).getFirst().handOvers()).containsExactly(new PlanFile.HandOver(DAY, "am-1"));
            projection.drop(once);
            assertThat(all(once)).isEmpty();
        }
    }

    private static List<PlanFile> all(MongoDatabase database) {
        List<PlanFile> files = new ArrayList<>();
        new PlanFiles(database).visitAfter("", files::add);
        return files;
    }

    private static List<StoredEvent> events() {
        List<StoredEvent> events = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            String id = "K" + i;
            List<Planned> planned =
                    List.of(new Planned("call", DAY.plusDays(i)), new Planned("visit", DAY.plusDays(2 * i)));
            add(
                    events,
                    new PlanEvent.PlanDrawnUp(
                            id + "~1",
                            id,
                            "am-1",
                            "abc",
                            1,
                            "C",
                            DAY,
                            DAY.plusYears(1).minusDays(1),
                            planned,
                            null,
                            Cause.ASSIGNED,
                            DAY));
            add(
                    events,
                    new PlanEvent.ActivityCompleted(
                            id + "~1~1", id + "~1", id, "call", DAY.plusDays(i), DAY, "jan", null, null));
            add(events, new PlanEvent.PlanHandedOver(id, "am-1", "am-2", DAY));
            add(
                    events,
                    new PlanEvent.ActivitiesMoved(
                            id + "~1",
                            id,
                            List.of(new PlanEvent.ActivitiesMoved.Moved(
                                    id + "~1~2", "visit", DAY.plusDays(2 * i), DAY.plusDays(100 + i))),
                            MoveCause.ABSENCE,
                            DAY));
            add(events, new PlanEvent.TreatmentWithdrawn(id + "~1", id, List.of(2), null, "C", Cause.GATE, DAY));
        }
        return events;
    }

    private static void add(List<StoredEvent> events, PlanEvent event) {
        events.add(new StoredEvent(
                events.size() + 1, UUID.randomUUID(), "plan:" + event.customerId(), 0, "a name", event, Instant.EPOCH));
    }
}

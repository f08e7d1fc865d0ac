package io.tierledger.engagement.contacts;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.planning.PlanEvent.ActivityCompleted;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Keeps {@link Contacts}: a contact is an activity that was completed. A document knows the last position that it counted. */
final class ContactsProjection implements Projection {

    @Override
    public String name() {
        return "contacts-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Set<String> touched = new HashSet<>();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof ActivityCompleted completed) {
                touched.add(completed.customerId());
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        Contacts contacts = new Contacts(database);
        Map<String, Document> documents = contacts.find(touched);
        for (StoredEvent stored : events) {
            if (stored.event() instanceof ActivityCompleted completed) {
                add(
                        documents.computeIfAbsent(completed.customerId(), ContactsProjection::none),
                        stored.position(),
                        (int) completed.completedOn().toEpochDay());
            }
        }
        contacts.save(documents.values());
    }

    private static Document none(String customerId) {
        return new Document("_id", customerId).append("p", 0L).append("d", List.of());
    }

    private static void add(Document document, long position, int day) {
        if (document.getLong("p") < position) {
            List<Integer> days = new ArrayList<>(document.getList("d", Integer.class));
            days.add(day);
            document.append("p", position).append("d", days);
        }
    }

    @Override
    public void drop(MongoDatabase database) {
        new Contacts(database).drop();
    }
}

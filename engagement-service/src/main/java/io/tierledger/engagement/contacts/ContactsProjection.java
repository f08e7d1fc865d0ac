package io.tierledger.engagement.contacts;

import com.mongodb.client.MongoDatabase;
import io.tierledger.engagement.moments.MomentRecorded;
import io.tierledger.engagement.planning.PlanEvent.ActivityCompleted;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Contacts}: a contact is an activity that was completed, and a call, visit or mail that completed none. A document knows the last position that it
 * counted.
 */
final class ContactsProjection implements Projection {

    @Override
    public String name() {
        return "contacts-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Set<String> touched = new HashSet<>();
        for (StoredEvent stored : events) {
            Contact contact = contact(stored.event());
            if (contact != null) {
                touched.add(contact.customerId());
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        Contacts contacts = new Contacts(database);
        Map<String, Document> documents = contacts.find(touched);
        for (StoredEvent stored : events) {
            Contact contact = contact(stored.event());
            if (contact != null) {
                add(documents.computeIfAbsent(contact.customerId(), ContactsProjection::none), stored.position(), (int)
                        contact.on().toEpochDay());
            }
        }
        contacts.save(documents.values());
    }

    private record Contact(String customerId, LocalDate on) {}

    private static @Nullable Contact contact(Object event) {
        return switch (event) {
            case ActivityCompleted completed -> new Contact(completed.customerId(), completed.completedOn());
            case MomentRecorded moment when moment.countsByItself() -> new Contact(moment.customerId(), moment.on());
            default -> null;
        };
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

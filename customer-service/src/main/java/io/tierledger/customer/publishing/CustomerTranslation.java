package io.tierledger.customer.publishing;

import static io.tierledger.platform.publishing.Publication.byKey;
import static io.tierledger.platform.publishing.Publication.toEvery;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Topics;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.customer.clock.ClockEvent;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.importing.runs.ImportCompleted;
import io.tierledger.customer.orders.OrderEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.publishing.Publication;
import io.tierledger.platform.publishing.Translation;
import java.util.List;

/** Orders and customers by customer id; days, ends of imports and erasures to every partition; the rest stays home. */
final class CustomerTranslation implements Translation {
    private static final String PLACED = PublishedEvent.typeOf(OrderPlaced.class);
    private static final String CANCELLED = PublishedEvent.typeOf(OrderCancelled.class);
    private static final String ERASED = PublishedEvent.typeOf(SubjectErased.class);
    private static final String DAY = PublishedEvent.typeOf(DayPassed.class);
    private static final String COMPLETED =
            PublishedEvent.typeOf(io.tierledger.contracts.customers.ImportCompleted.class);

    @Override
    public String topic() {
        return Topics.CUSTOMERS;
    }

    @Override
    public String source() {
        return "/customer-service";
    }

    @Override
    public List<Publication> translate(StoredEvent stored) {
        return switch (stored.event()) {
            case OrderEvent.OrderPlaced e -> keyed(e.customerId(), PLACED, OrderPlacedJson.of(e));
            case OrderEvent.OrderCancelled e -> keyed(e.customerId(), CANCELLED, InPublic.of(e, stored.position()));
            case CustomerEvent.SubjectErased e ->
                List.of(toEvery(Topics.CUSTOMERS, ERASED, InPublic.of(e, stored.position())));
            case CustomerEvent e -> {
                PublishedEvent published = InPublic.of(e, stored.position());
                yield keyed(e.customerId(), PublishedEvent.typeOf(published.getClass()), published);
            }
            case ClockEvent.DayPassed e -> List.of(toEvery(Topics.CUSTOMERS, DAY, new DayPassed(e.day())));
            case ImportCompleted e ->
                List.of(toEvery(
                        Topics.CUSTOMERS,
                        COMPLETED,
                        new io.tierledger.contracts.customers.ImportCompleted(e.importId())));
            default -> List.of();
        };
    }

    private static List<Publication> keyed(String key, String type, Object body) {
        return List.of(byKey(Topics.CUSTOMERS, key, type, body));
    }
}

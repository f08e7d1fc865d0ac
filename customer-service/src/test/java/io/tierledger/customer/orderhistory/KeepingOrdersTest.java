package io.tierledger.customer.orderhistory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.tierledger.contracts.questions.WindowAsked;
import io.tierledger.contracts.questions.WindowTotal;
import io.tierledger.customer.orders.OrderEvent.OrderCancelled;
import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import io.tierledger.embedded.EmbeddedStores;
import io.tierledger.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is given twice, and wherever the process was restarted, every order is kept once. */
class KeepingOrdersTest {
    private static final LocalDate DAY = LocalDate.of(2014, 6, 30);
    private static final int EVENTS = 230_000;
    private static final int CUSTOMERS = 1_000;

    @Test
    void keeps_each_once_over_runs_restarts_and_repetitions() {
        try (EmbeddedStores stores = EmbeddedStores.inTemporaryDirectory();
                MongoClient client = MongoClients.create(stores.mongo())) {
            MongoDatabase database = client.getDatabase("keeping_orders");
            Random random = new Random(7);
            OrderLog bought = new OrderLog();
            int from = 1;
            while (from <= EVENTS) {
                int to = Math.min(EVENTS, from + random.nextInt(4_000));
                bought.project(events(from, to), database);
                if (random.nextInt(8) == 0) {
                    bought = new OrderLog();
                    from = Math.max(1, from - random.nextInt(500));
                } else {
                    from = to + 1;
                }
            }
            Entries entries = new Entries(new OrderLog(), database);
            for (int customer = 1; customer < CUSTOMERS; customer += 37) {
                List<Entry> found = entries.of("K" + customer);
                assertThat(found.stream().map(Entry::position))
                        .doesNotHaveDuplicates()
                        .hasSize(EVENTS / CUSTOMERS);
                assertThat(found.getFirst().amount()).isEqualTo(customer);
            }
            assertThat(new Windows(entries)
                            .totals(List.of(
                                    new WindowAsked("K3", DAY, DAY, 1_500, null),
                                    new WindowAsked("K3", DAY, DAY, 2_003, "other"),
                                    new WindowAsked("NOBODY", DAY, DAY, 2_003, null),
                                    new WindowAsked("K3", DAY, DAY, 1_002, null))))
                    .containsExactly(
                            new WindowTotal(2, 1006),
                            new WindowTotal(0, 0),
                            new WindowTotal(0, 0),
                            new WindowTotal(1, 3));
            bought.drop(database);
            assertThat(new Entries(bought, database).of("K3")).isEmpty();
        }
    }

    private static List<StoredEvent> events(int from, int to) {
        List<StoredEvent> events = new ArrayList<>();
        for (int position = from; position <= to; position++) {
            String customer = "K" + position % CUSTOMERS;
            OrderPlaced placed = new OrderPlaced(
                    "O" + position,
                    customer,
                    DAY,
                    position,
                    "EUR",
                    null,
                    null,
                    position,
                    "EUR",
                    null,
                    "web",
                    null,
                    null,
                    false,
                    DAY);
            events.add(new StoredEvent(
                    position, new UUID(0, position), "order:O" + position, 0, "order-placed", placed, Instant.EPOCH));
        }
        return events;
    }

    @Test
    void an_entry_is_read_as_it_was_written() {
        OrderPlaced placed =
                new OrderPlaced("O1", "K1", DAY, 5, "USD", "2", 3L, 10, "EUR", 6L, null, "placement", "A", true, DAY);
        OrderCancelled cancelled = new OrderCancelled(
                "O1", "K1", DAY, 5, "USD", 10, "EUR", 6L, 1, "placement", "A", "x", "U1", null, DAY, null);
        for (Entry entry : List.of(Entry.of(7, placed), Entry.of(8, cancelled))) {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            EntryBytes.append(bytes, EntryBytes.of(entry));
            EntryBytes.append(bytes, EntryBytes.of(Entry.of(9, placed)));
            List<Entry> read = new ArrayList<>();
            EntryBytes.read(bytes.toByteArray(), "K1"::equals, read::add);
            assertThat(read).hasSize(2).startsWith(entry);
            EntryBytes.read(bytes.toByteArray(), "K2"::equals, read::add);
            assertThat(read).hasSize(2);
        }
    }
}

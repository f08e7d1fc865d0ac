package io.tierledger.customer.proposing;

import com.mongodb.client.MongoDatabase;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.proposals.Matter;
import io.tierledger.customer.proposals.ProposalEvent.DecisionProposed;
import io.tierledger.customer.proposals.ProposalEvent.ProposalClosed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps a row of what waits to be decided, for each customer and matter. The same events again give the same. */
final class ProposedListed implements Projection {
    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;

    ProposedListed(JdbcOperations jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Key(String customerId, Matter matter) {}

    @Override
    public String name() {
        return "decisions-proposed-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        Map<Key, @Nullable Long> last = new LinkedHashMap<>();
        for (StoredEvent stored : events) {
            switch (stored.event()) {
                case DecisionProposed e -> last.put(new Key(e.customerId(), e.matter()), stored.position());
                case ProposalClosed e -> last.put(new Key(e.customerId(), e.matter()), null);
                case CustomerEvent e ->
                    Matter.settledBy(e).forEach(matter -> last.put(new Key(e.customerId(), matter), null));
                default -> {}
            }
        }
        if (!last.isEmpty()) {
            transactions.executeWithoutResult(status -> write(last));
        }
    }

    private void write(Map<Key, @Nullable Long> last) {
        String[] customers = new String[last.size()];
        String[] matters = new String[last.size()];
        Long[] positions = new Long[last.size()];
        int row = 0;
        for (Map.Entry<Key, @Nullable Long> each : last.entrySet()) {
            customers[row] = each.getKey().customerId();
            matters[row] = each.getKey().matter().name();
            positions[row++] = each.getValue();
        }
        jdbc.update("""
                delete from decision_proposed p using unnest(?::text[], ?::text[]) as u(customer_id, matter)
                where p.customer_id = u.customer_id and p.matter = u.matter""", customers, matters);
        jdbc.update("""
                insert into decision_proposed (customer_id, matter, position)
                select * from unnest(?::text[], ?::text[], ?::bigint[]) as u(customer_id, matter, position)
                where u.position is not null""", customers, matters, positions);
    }

    @Override
    public void drop(MongoDatabase database) {
        jdbc.update("truncate decision_proposed");
    }
}

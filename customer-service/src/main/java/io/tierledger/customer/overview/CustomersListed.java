package io.tierledger.customer.overview;

import com.mongodb.client.MongoDatabase;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.CustomerEvent.AccountManagerAssigned;
import io.tierledger.customer.customers.CustomerEvent.CustomerChanged;
import io.tierledger.customer.customers.CustomerEvent.CustomerRegistered;
import io.tierledger.customer.customers.CustomerEvent.CustomerStatusChanged;
import io.tierledger.customer.customers.CustomerEvent.SubjectErased;
import io.tierledger.customer.customers.CustomerEvent.WalletEstimated;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.projecting.Projection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the list of customers: each event sets the columns that it speaks of, a page of events in one transaction. */
final class CustomersListed implements Projection {
    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final ZoneId zone;

    CustomersListed(JdbcOperations jdbc, TransactionOperations transactions, ZoneId zone) {
        this.zone = zone;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "customers-listed-1";
    }

    @Override
    public void project(List<StoredEvent> events, MongoDatabase database) {
        ListChanges changes = new ListChanges();
        for (StoredEvent stored : events) {
            if (stored.event() instanceof CustomerEvent event) {
                take(event, stored.recordedAt(), changes);
            }
        }
        if (!changes.isEmpty()) {
            transactions.executeWithoutResult(status -> changes.write(jdbc));
        }
    }

    private void take(CustomerEvent event, Instant at, ListChanges changes) {
        switch (event) {
            case CustomerRegistered e -> changes.registered(e);
            case CustomerChanged e -> changes.changed(e.customerId(), e.profile());
            case SubjectErased e -> changes.erased(e.customerId(), LocalDate.ofInstant(at, zone));
            case CustomerStatusChanged e -> changes.status(e.customerId(), e.to().name());
            case AccountManagerAssigned e -> changes.accountManager(e.customerId(), e.to());
            case WalletEstimated e -> {
                if (e.productGroup() == null) {
                    changes.spend(e.customerId(), e.estimatedSpend());
                }
            }
        }
    }

    @Override
    public void drop(MongoDatabase database) {
        jdbc.update("truncate customer_listed");
    }
}

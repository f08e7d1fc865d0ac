package io.tierledger.customer.relating;

import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.registering.CustomerNames;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcOperations;

/** Reads one customer. */
final class Customers {
    private final EventLog log;
    private final JdbcOperations jdbc;
    private final String currency;

    public Customers(EventLog log, JdbcOperations jdbc, String reportingCurrency) {
        this.log = log;
        this.jdbc = jdbc;
        this.currency = reportingCurrency;
    }

    /** Empty when there is no such customer. */
    Optional<CustomerPage> look(String id) {
        String name = CustomerNames.of(jdbc, List.of(id)).get(id);
        return CustomerPage.of(id, log.stream(Customer.stream(id)), name, currency);
    }

    /** @throws Refused 404 */
    CustomerPage find(String id) {
        return look(id).orElseThrow(() -> Refused.notFound("customer", id));
    }

    /** The customer with its version as {@code ETag}. */
    ResponseEntity<CustomerPage> answer(String id, int status) {
        CustomerPage page = find(id);
        return ResponseEntity.status(status).eTag("\"" + page.version() + "\"").body(page);
    }

    String currency() {
        return currency;
    }
}

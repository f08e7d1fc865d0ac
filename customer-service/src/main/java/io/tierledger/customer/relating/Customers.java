package io.tierledger.customer.relating;

import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.naming.PersonalTexts;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Refused;
import io.tierledger.sealing.GivenTexts;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Reads one customer. */
final class Customers {
    private final EventLog log;
    private final PersonalTexts personal;
    private final GivenTexts texts;
    private final String currency;

    Customers(EventLog log, PersonalTexts personal, GivenTexts texts, String reportingCurrency) {
        this.log = log;
        this.personal = personal;
        this.texts = texts;
        this.currency = reportingCurrency;
    }

    /** Without what persons said of its changes; empty when there is no such customer. */
    Optional<CustomerPage> look(String id) {
        return CustomerPage.of(id, log.stream(Customer.stream(id)), profile -> personal.of(id, profile), currency);
    }

    /**
     * As {@link #look}.
     *
     * @throws Refused 404
     */
    CustomerPage find(String id) {
        return look(id).orElseThrow(() -> Refused.notFound("customer", id));
    }

    /** The customer with all that is told of it, and its version as {@code ETag}. */
    ResponseEntity<CustomerPage> answer(String id, int status) {
        CustomerPage found = find(id);
        CustomerPage page = found.told(texts.at(found.given()));
        return ResponseEntity.status(status).eTag("\"" + page.version() + "\"").body(page);
    }

    String currency() {
        return currency;
    }
}

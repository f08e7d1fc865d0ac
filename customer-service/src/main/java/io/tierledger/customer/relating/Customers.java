package io.tierledger.customer.relating;

import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.naming.PersonalTexts;
import io.tierledger.customer.proposals.Matter;
import io.tierledger.customer.proposals.Proposals;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Reach;
import io.tierledger.sealing.GivenTexts;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Reads one customer. */
final class Customers {
    private final EventLog log;
    private final PersonalTexts personal;
    private final GivenTexts texts;
    private final String currency;
    private final ZoneId zone;

    /** @param zone of days on the wall */
    Customers(EventLog log, PersonalTexts personal, GivenTexts texts, String reportingCurrency, ZoneId zone) {
        this.zone = zone;
        this.log = log;
        this.personal = personal;
        this.texts = texts;
        this.currency = reportingCurrency;
    }

    /** Without what persons said of its changes; empty when there is no such customer. */
    Optional<CustomerPage> look(String id) {
        return CustomerPage.of(
                id, log.stream(Customer.stream(id)), profile -> personal.of(id, profile), currency, zone);
    }

    /**
     * As {@link #look}.
     *
     * @throws Refused 404
     */
    CustomerPage find(String id) {
        return look(id).orElseThrow(() -> Refused.notFound("customer", id));
    }

    /**
     * What is carried out is what was read.
     *
     * @param proposalId null for a decision that carries nothing out
     * @throws Refused 412 where it was taken back, declined, settled or replaced meanwhile
     */
    void mustStillWait(String id, Matter matter, @Nullable String proposalId) {
        if (proposalId == null) {
            return;
        }
        Proposals proposals = Proposals.of(id, log.streams(Proposals.streams(id)));
        if (!proposals.isWaiting(matter, proposalId)) {
            throw Refused.stale("The proposal " + proposalId + " waits no more.");
        }
    }

    /**
     * The customer with all that is told of it, and its version as {@code ETag}; without a parent that is out of reach.
     *
     * @param reach of who asks; everybody's for who writes customers
     */
    ResponseEntity<CustomerPage> answer(String id, int status, Reach reach) {
        CustomerPage found = find(id);
        CustomerPage page = within(reach, found).told(texts.at(found.given()));
        return ResponseEntity.status(status).eTag("\"" + page.version() + "\"").body(page);
    }

    private CustomerPage within(Reach reach, CustomerPage page) {
        String parent = page.parentId();
        boolean isShown = parent == null
                || reach.isEverybody()
                || look(parent)
                        .filter(one -> reach.covers(one.accountManagerId()))
                        .isPresent();
        return isShown ? page : page.withoutParent();
    }

    String currency() {
        return currency;
    }
}

package io.tierledger.engagement.contacts;

import io.tierledger.contracts.questions.ContactsGiven;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /internal/contacts?from=&to=}, for tier-service. */
@RestController
final class ContactsEndpoint {
    private final Contacts contacts;
    private final Blocking blocking;

    ContactsEndpoint(Contacts contacts, Blocking blocking) {
        this.contacts = contacts;
        this.blocking = blocking;
    }

    @GetMapping("/internal/contacts")
    Mono<ContactsGiven> contacts(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw Refused.invalid("to", "before-from", "to must not be before from.");
        }
        return blocking.call(() -> contacts.between(from, to));
    }
}

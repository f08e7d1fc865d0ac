package io.tierledger.engagement.contacts;

import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET /internal/contacts?from=&to=}, for neighbours inside the installation: CSV. The first line is how many contacts are recorded
 * at all, whenever; then {@code contacts,customerId} for whoever had one in the range, both days included.
 */
@RestController
final class ContactsEndpoint {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private final Contacts contacts;
    private final Blocking blocking;

    ContactsEndpoint(Contacts contacts, Blocking blocking) {
        this.contacts = contacts;
        this.blocking = blocking;
    }

    @GetMapping("/internal/contacts")
    Mono<ResponseEntity<String>> contacts(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw Refused.invalid("to", "before-from", "to must not be before from.");
        }
        return blocking.call(() -> ResponseEntity.ok().contentType(CSV).body(csv(contacts.between(from, to))));
    }

    private static String csv(Contacts.Counted counted) {
        StringBuilder lines = new StringBuilder().append(counted.recorded()).append('\n');
        counted.perCustomer()
                .forEach((id, count) ->
                        lines.append(count).append(',').append(id).append('\n'));
        return lines.toString();
    }
}

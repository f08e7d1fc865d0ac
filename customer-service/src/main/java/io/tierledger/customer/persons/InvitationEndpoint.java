package io.tierledger.customer.persons;

import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.platform.access.OwnTokens;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.rights.Invited;
import io.tierledger.rights.PersonId;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /api/people/{id}/invitation}: the address at which a person chooses a password at our own provider, for the first time or anew. */
@RestController
final class InvitationEndpoint {
    private static final Duration LASTS = Duration.ofDays(7);

    private final PeopleStored stored;
    private final GivenTexts given;
    private final Optional<OwnTokens> tokens;
    private final String issuer;
    private final Clock clock;
    private final Blocking blocking;

    InvitationEndpoint(
            PeopleStored stored, GivenTexts given, Environment environment, Clock wallClock, Blocking blocking) {
        this.stored = stored;
        this.given = given;
        this.tokens = OwnTokens.of(environment);
        this.issuer = environment.getProperty("tierledger.sign-in.issuer", "");
        this.clock = wallClock;
        this.blocking = blocking;
    }

    /**
     * @param address below the address of the dashboard; shown this once, and void once it was used
     * @param until when it is void in any case
     */
    record Invitation(String personId, URI address, Instant until) {}

    @AnswersMade
    @PostMapping("/api/people/{id}/invitation")
    Mono<ResponseEntity<Invitation>> invite(@PathVariable String id) {
        return blocking.call(() -> {
            PersonRecorded person = stored.now().person(id).orElseThrow(() -> Refused.notFound("person", id));
            if (!issuer.equals(PersonId.OUR_ISSUER) || tokens.isEmpty()) {
                throw Refused.conflict("signs-in-elsewhere", "People of this installation sign in at another provider.")
                        .with("issuer", issuer);
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            String token = tokens.get().invitation(id, name(person), now, LASTS);
            URI address = URI.create("/sign-in?" + Invited.PARAMETER + "=" + token);
            return ResponseEntity.status(201).body(new Invitation(id, address, now.plus(LASTS)));
        });
    }

    private String name(PersonRecorded person) {
        Opened opened = given.at(PersonPage.position(person));
        String name = opened.member(PeopleEvent.NAME);
        return name == null ? person.personId() : name;
    }
}

package io.tierledger.customer.handingover;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.contracts.people.StandInArranged;
import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.people.PeopleDesk;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.customer.people.Signing;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.platform.access.AboutCustomers;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersNothing;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who stands in for an account manager. */
@RestController
final class StandInEndpoint {
    private final PeopleDesk desk;
    private final PeopleStored stored;
    private final Signing signing;
    private final CustomerDesk managers;
    private final CurrentClock clock;
    private final GivenTexts given;
    private final Blocking blocking;

    StandInEndpoint(
            PeopleDesk desk,
            PeopleStored stored,
            Signing signing,
            CustomerDesk managers,
            CurrentClock clock,
            GivenTexts given,
            Blocking blocking) {
        this.desk = desk;
        this.stored = stored;
        this.signing = signing;
        this.managers = managers;
        this.clock = clock;
        this.given = given;
        this.blocking = blocking;
    }

    /**
     * @param from first day, a business date; the present one where absent
     * @param until last day
     */
    record NewStandIn(
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** @param sealed why neither reason nor name is shown */
    record StandInPage(
            String accountManagerId,
            String person,
            LocalDate from,
            LocalDate until,
            @Nullable String reason,
            @Nullable String arrangedBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String sealed) {}

    @GetMapping("/api/account-managers/{id}/stand-in")
    Mono<StandInPage> one(@PathVariable String id) {
        return blocking.call(() -> page(id));
    }

    /** Takes the place of what was arranged before. */
    @PutMapping("/api/account-managers/{id}/stand-in")
    Mono<StandInPage> arrange(
            @PathVariable String id,
            @RequestBody NewStandIn said,
            @RequestHeader(name = "Tierledger-User") String user,
            ServerWebExchange exchange) {
        String by = Person.of(user);
        String person = Checked.id("person", said.person());
        String reason = Checked.required("reason", said.reason(), Checked.REASON);
        LocalDate from = from(said.from());
        LocalDate until = until(said.until(), from);
        AboutCustomers.selecting(exchange, Map.of("person", person, "until", until.toString()));
        return blocking.call(() -> {
            if (!managers.knowsManager(id)) {
                throw Refused.notFound("account manager", id);
            }
            desk.change(people -> {
                if (people.person(person).isEmpty()) {
                    throw Refused.invalid("person", "unknown-person").with("value", person);
                }
                Optional<String> itself = people.accountManager(id).map(PersonRecorded::personId);
                if (itself.filter(person::equals).isPresent()) {
                    throw Refused.invalid("person", "own-stand-in");
                }
                return List.of(new PeopleEvent.StandInArranged(
                        id, person, from, until, signing.act(PeopleEvent.StandInArranged.stream(id), by, reason)));
            });
            return page(id);
        });
    }

    /** Ends it at once. */
    @AnswersNothing
    @DeleteMapping("/api/account-managers/{id}/stand-in")
    Mono<ResponseEntity<Void>> end(@PathVariable String id, @RequestHeader(name = "Tierledger-User") String user) {
        String by = Person.of(user);
        return blocking.call(() -> {
            desk.change(people -> {
                if (people.standIn(id).isEmpty()) {
                    throw none(id);
                }
                return List.of(new PeopleEvent.StandInEnded(
                        id, signing.act(PeopleEvent.StandInArranged.stream(id), by, null)));
            });
            return ResponseEntity.noContent().build();
        });
    }

    private LocalDate from(@Nullable LocalDate said) {
        LocalDate from = said == null ? clock.date() : said;
        if (from == null) {
            throw Refused.invalid("from", "missing", "from is missing, and there is no business date yet.");
        }
        return from;
    }

    private LocalDate until(@Nullable LocalDate said, LocalDate from) {
        if (said == null) {
            throw Refused.invalid("until", "missing", "until is missing.");
        }
        LocalDate today = clock.date();
        if (said.isBefore(from) || today != null && said.isBefore(today)) {
            throw Refused.invalid("until", "over-already").with("value", said.toString());
        }
        return said;
    }

    private StandInPage page(String id) {
        StandInArranged arranged = stored.now().standIn(id).orElseThrow(() -> none(id));
        Opened opened = given.at(PeopleEvent.position(arranged.change()));
        return new StandInPage(
                id,
                arranged.person(),
                arranged.from(),
                arranged.until(),
                opened.member(PeopleEvent.REASON),
                opened.member(PeopleEvent.BY),
                opened.why());
    }

    private static Refused none(String id) {
        return Refused.notFound("stand-in of account manager", id);
    }
}

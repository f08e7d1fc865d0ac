package io.tierledger.customer.persons;

import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.people.PeopleDesk;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.customer.people.Signing;
import io.tierledger.customer.registering.CustomerDesk;
import io.tierledger.people.People;
import io.tierledger.platform.access.AboutCustomers;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersMade;
import io.tierledger.sealing.GivenTexts;
import io.tierledger.sealing.KeyMaker;
import io.tierledger.sealing.Opened;
import io.tierledger.sealing.Subject;
import io.tierledger.sealing.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Persons: who they are and what they are for. */
@RestController
final class PersonsEndpoint {
    private final PeopleDesk desk;
    private final PeopleStored stored;
    private final Signing signing;
    private final CustomerDesk managers;
    private final EventLog log;
    private final KeyMaker keys;
    private final Texts texts;
    private final GivenTexts given;
    private final Blocking blocking;

    PersonsEndpoint(
            PeopleDesk desk,
            PeopleStored stored,
            Signing signing,
            CustomerDesk managers,
            EventLog log,
            KeyMaker keys,
            Texts texts,
            GivenTexts given,
            Blocking blocking) {
        this.desk = desk;
        this.stored = stored;
        this.signing = signing;
        this.managers = managers;
        this.log = log;
        this.keys = keys;
        this.texts = texts;
        this.given = given;
        this.blocking = blocking;
    }

    /**
     * By id.
     *
     * @param search a part of the name, the id or the id of the account manager, in whatever case
     * @param team to which they belong
     */
    @GetMapping("/api/people")
    Mono<Page<PersonPage>> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return blocking.call(() -> {
            Page<PersonRecorded> page = Page.of(found(search, team), most, cursor);
            Map<Long, Opened> opened =
                    given.at(page.items().stream().map(PersonPage::position).toList());
            return page.map(person -> PersonPage.of(
                    person, opened.getOrDefault(PersonPage.position(person), Opened.Gone.UNAVAILABLE), false));
        });
    }

    /** Names stand sealed, so those of all are opened for a search; of people there are thousands at most. */
    private NavigableMap<String, PersonRecorded> found(@Nullable String search, @Nullable String team) {
        NavigableMap<String, PersonRecorded> all = new TreeMap<>(stored.now().persons());
        if (team != null) {
            if (!stored.now().teams().byId().containsKey(team)) {
                throw Refused.notFound("team", team);
            }
            all.values().removeIf(person -> !team.equals(person.team()));
        }
        if (search != null) {
            Map<Long, Opened> opened =
                    given.at(all.values().stream().map(PersonPage::position).toList());
            String part = search.strip().toLowerCase(Locale.ROOT);
            all.values()
                    .removeIf(person -> Stream.of(
                                    person.personId(),
                                    person.accountManagerId(),
                                    opened.getOrDefault(PersonPage.position(person), Opened.Gone.UNAVAILABLE)
                                            .member(PeopleEvent.NAME))
                            .noneMatch(text -> text != null
                                    && text.toLowerCase(Locale.ROOT).contains(part)));
        }
        return all;
    }

    @GetMapping("/api/people/{id}")
    Mono<ResponseEntity<PersonPage>> one(@PathVariable String id) {
        return blocking.call(() -> answer(id, 200));
    }

    /** Replaces: what is absent is absent from then on. */
    @AnswersMade
    @AnswersDone
    @PutMapping("/api/people/{id}")
    Mono<ResponseEntity<PersonPage>> put(
            @PathVariable String id,
            @RequestBody NewPerson said,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            ServerWebExchange exchange) {
        String by = Person.of(user);
        NewPerson.Checks checked = said.checked();
        AboutCustomers.selecting(exchange, Map.of("roles", String.join("+", checked.roles())));
        return blocking.call(() -> {
            managers.mustKnowManager("accountManagerId", checked.accountManagerId());
            AtomicBoolean isNew = new AtomicBoolean();
            desk.change(people -> {
                isNew.set(people.person(id).isEmpty());
                return recorded(people, id, checked, by, ifMatch);
            });
            return answer(id, isNew.get() ? 201 : 200);
        });
    }

    private List<PeopleEvent> recorded(
            People people, String id, NewPerson.Checks said, String by, @Nullable String ifMatch) {
        PersonRecorded before = people.person(id).orElse(null);
        Version.hold(before == null ? null : PersonPage.position(before), ifMatch);
        if (before == null) {
            PersonRules.id(Checked.idInAddress("personId", id));
        }
        PersonRules.hold(people, id, said, by);
        if (before == null) {
            keys.make(Set.of(Subject.person(id)));
        }
        Sealed sealed = texts.seal(PeopleEvent.PersonRecorded.place(id), said.members());
        PeopleEvent.PersonRecorded now = new PeopleEvent.PersonRecorded(
                id,
                said.roles(),
                said.team(),
                said.accountManagerId(),
                List.copyOf(said.accounts().keySet()),
                sealed,
                signing.act(PeopleEvent.PersonRecorded.stream(id), by, null));
        return before != null && isTheSame(now, PersonPage.position(before)) ? List.of() : List.of(now);
    }

    private boolean isTheSame(PeopleEvent.PersonRecorded now, long position) {
        PeopleEvent.PersonRecorded before = (PeopleEvent.PersonRecorded)
                log.at(List.of(position)).getFirst().event();
        return now.equals(new PeopleEvent.PersonRecorded(
                before.personId(),
                before.roles(),
                before.team(),
                before.accountManagerId(),
                before.accounts(),
                before.sealed(),
                now.said()));
    }

    private ResponseEntity<PersonPage> answer(String id, int status) {
        PersonRecorded person = stored.now().person(id).orElseThrow(() -> Refused.notFound("person", id));
        PersonPage page = PersonPage.of(person, given.at(PersonPage.position(person)), true);
        return ResponseEntity.status(status).eTag("\"" + page.version() + "\"").body(page);
    }
}

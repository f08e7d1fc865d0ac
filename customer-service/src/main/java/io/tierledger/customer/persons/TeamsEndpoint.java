package io.tierledger.customer.persons;

import io.tierledger.contracts.people.TeamRecorded;
import io.tierledger.customer.ordering.Checked;
import io.tierledger.customer.people.PeopleDesk;
import io.tierledger.customer.people.PeopleEvent;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.customer.people.Signing;
import io.tierledger.people.People;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Page;
import io.tierledger.platform.web.Person;
import io.tierledger.platform.web.Refused;
import io.tierledger.platform.web.describing.AnswersDone;
import io.tierledger.platform.web.describing.AnswersMade;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Teams within teams, and who leads them. */
@RestController
final class TeamsEndpoint {
    private final PeopleDesk desk;
    private final PeopleStored stored;
    private final Signing signing;
    private final Blocking blocking;

    TeamsEndpoint(PeopleDesk desk, PeopleStored stored, Signing signing, Blocking blocking) {
        this.desk = desk;
        this.stored = stored;
        this.signing = signing;
        this.blocking = blocking;
    }

    /** @param parent the team it lies within; null for the top team, of which there is one */
    record NewTeam(
            @Nullable String name,
            @Nullable String parent,
            @Nullable String lead) {}

    /** @param version grows with each change; the {@code ETag} */
    record TeamPage(
            String teamId,
            String name,
            @Nullable String parent,
            @Nullable String lead,
            long version) {
        static TeamPage of(TeamRecorded team) {
            return new TeamPage(team.teamId(), team.name(), team.parent(), team.lead(), position(team));
        }
    }

    /** By id. */
    @GetMapping("/api/teams")
    Mono<Page<TeamPage>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return blocking.call(
                () -> Page.of(stored.now().teams().byId(), most, cursor).map(TeamPage::of));
    }

    @GetMapping("/api/teams/{id}")
    Mono<ResponseEntity<TeamPage>> one(@PathVariable String id) {
        return blocking.call(() -> answer(id, 200));
    }

    /** Replaces: what is absent is absent from then on. */
    @AnswersMade
    @AnswersDone
    @PutMapping("/api/teams/{id}")
    Mono<ResponseEntity<TeamPage>> put(
            @PathVariable String id,
            @RequestBody NewTeam said,
            @RequestHeader(name = "Tierledger-User") String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        String by = Person.of(user);
        String name = Checked.required("name", said.name(), Checked.TEXT);
        String parent = Checked.idOrNone("parent", said.parent());
        String lead = Checked.idOrNone("lead", said.lead());
        return blocking.call(() -> {
            AtomicBoolean isNew = new AtomicBoolean();
            desk.change(people -> {
                isNew.set(!people.teams().byId().containsKey(id));
                return recorded(people, id, name, parent, lead, by, ifMatch);
            });
            return answer(id, isNew.get() ? 201 : 200);
        });
    }

    private List<PeopleEvent> recorded(
            People people,
            String id,
            String name,
            @Nullable String parent,
            @Nullable String lead,
            String by,
            @Nullable String ifMatch) {
        TeamRecorded before = people.teams().byId().get(id);
        Version.hold(before == null ? null : position(before), ifMatch);
        if (before == null) {
            Checked.idInAddress("teamId", id);
        }
        PersonRules.hold(people, id, parent, lead);
        boolean isTheSame = before != null
                && before.name().equals(name)
                && Objects.equals(before.parent(), parent)
                && Objects.equals(before.lead(), lead);
        return isTheSame
                ? List.of()
                : List.of(new PeopleEvent.TeamRecorded(
                        id, name, parent, lead, signing.act(PeopleEvent.TeamRecorded.stream(id), by, null)));
    }

    private ResponseEntity<TeamPage> answer(String id, int status) {
        TeamRecorded team = stored.now().teams().byId().get(id);
        if (team == null) {
            throw Refused.notFound("team", id);
        }
        TeamPage page = TeamPage.of(team);
        return ResponseEntity.status(status).eTag("\"" + page.version() + "\"").body(page);
    }

    private static long position(TeamRecorded team) {
        return PeopleEvent.position(team.change());
    }
}

package io.tierledger.customer.persons;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.customer.people.PeopleStored;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who is asking. For who is signed in, the gateway adds the name and the session's token for writes. */
@RestController
final class MeEndpoint {
    private final PeopleStored stored;
    private final Blocking blocking;

    MeEndpoint(PeopleStored stored, Blocking blocking) {
        this.stored = stored;
        this.blocking = blocking;
    }

    /**
     * @param person absent for a program
     * @param program absent for a person
     * @param purposes of a program; absent for a person
     * @param roles of the token and given here
     * @param team to which the person belongs
     * @param leads teams that the person leads
     * @param teams those, with all teams below them; while no team is recorded, none
     * @param accountManager that the person is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MePage(
            @Nullable String person,
            @Nullable String program,
            @Nullable List<String> purposes,
            List<String> roles,
            @Nullable String team,
            List<String> leads,
            List<String> teams,
            @Nullable String accountManager) {}

    @GetMapping("/api/me")
    Mono<MePage> me(ServerWebExchange exchange) {
        Caller asking = Admission.of(exchange).caller();
        return blocking.call(() -> {
            Standing standing = Standing.of(asking, stored.now());
            boolean isPerson = asking instanceof Caller.Person;
            return new MePage(
                    isPerson ? standing.id() : null,
                    isPerson ? null : standing.id(),
                    asking instanceof Caller.Program program ? purposes(program) : null,
                    standing.roles(),
                    standing.team(),
                    standing.leads(),
                    standing.teams(),
                    standing.accountManager());
        });
    }

    private static List<String> purposes(Caller.Program program) {
        return program.purposes().stream().sorted().map(Purpose::word).toList();
    }
}

package io.tierledger.customer.persons;

import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.contracts.people.TeamRecorded;
import io.tierledger.people.People;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is here, by the token that was shown and by what is recorded.
 *
 * @param id of the person or the program; empty for nobody
 * @param roles of the token and given here
 * @param team to which the person belongs
 * @param leads teams that the person leads
 * @param teams those, with all teams below them; while no team is recorded, none
 * @param accountManager that the person is itself
 */
record Standing(
        String id,
        List<String> roles,
        @Nullable String team,
        List<String> leads,
        List<String> teams,
        @Nullable String accountManager) {

    static Standing of(Caller caller, People people) {
        if (!(caller instanceof Caller.Person person)) {
            String id = caller instanceof Caller.Program program ? program.id() : "";
            return new Standing(id, List.of(), null, List.of(), List.of(), null);
        }
        return new Standing(
                person.id(),
                Stream.of(Role.values())
                        .filter(person.roles()::contains)
                        .map(Role::word)
                        .toList(),
                people.person(person.id()).map(PersonRecorded::team).orElse(null),
                people.teams().byId().values().stream()
                        .filter(team -> person.id().equals(team.lead()))
                        .map(TeamRecorded::teamId)
                        .toList(),
                people.teams().top().isEmpty()
                        ? List.of()
                        : person.teams().stream().sorted().toList(),
                person.accountManager());
    }
}

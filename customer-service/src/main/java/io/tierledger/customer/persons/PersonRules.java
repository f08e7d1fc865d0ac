package io.tierledger.customer.persons;

import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.people.People;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold between persons and teams, decided on all that is known of them. */
final class PersonRules {
    private static final int LONGEST_ID = 100;

    private PersonRules() {}

    /**
     * An id of ours is no address: those are a provider's, and personal.
     *
     * @throws Refused 422
     */
    static String id(String said) {
        if (said.indexOf('@') >= 0 || said.length() > LONGEST_ID) {
            throw Refused.invalid("personId", "person-id").with("value", said);
        }
        return said;
    }

    /**
     * @param by the person who says so
     * @throws Refused 422 where the person cannot be so
     */
    static void hold(People people, String personId, NewPerson.Checks said, String by) {
        if (by.equals(personId) && isLastAdministrator(people, personId) && !isAdministrator(said.roles())) {
            throw Refused.invalid("roles", "last-administrator");
        }
        if (said.team() != null && !people.teams().byId().containsKey(said.team())) {
            throw unknown("team", "unknown-team", said.team());
        }
        if (said.accountManagerId() != null) {
            refuseAnother(
                    "accountManagerId",
                    "account-manager-taken",
                    personId,
                    people.accountManager(said.accountManagerId()).map(PersonRecorded::personId));
        }
        said.accounts()
                .keySet()
                .forEach(mark -> refuseAnother("accounts", "account-taken", personId, people.personOf(mark)));
    }

    /** Of those to whom the role was given here; whom a provider calls one is not known until he or she asks. */
    private static boolean isLastAdministrator(People people, String personId) {
        return people.person(personId)
                        .filter(person -> isAdministrator(person.roles()))
                        .isPresent()
                && people.persons().values().stream()
                        .noneMatch(other -> !other.personId().equals(personId) && isAdministrator(other.roles()));
    }

    private static boolean isAdministrator(List<String> roles) {
        return roles.contains(Role.ADMINISTRATOR.word());
    }

    private static void refuseAnother(String field, String code, String personId, Optional<String> taken) {
        taken.filter(other -> !other.equals(personId)).ifPresent(other -> {
            throw Refused.invalid(field, code).with("person", other);
        });
    }

    /** @throws Refused 422 where the team cannot be so */
    static void hold(People people, String teamId, @Nullable String parent, @Nullable String lead) {
        if (parent == null) {
            people.teams().top().filter(top -> !top.equals(teamId)).ifPresent(top -> {
                throw Refused.invalid("parent", "top-team").with("top", top);
            });
        } else if (parent.equals(teamId) || people.teams().closesACircle(teamId, parent)) {
            throw Refused.invalid("parent", "team-circle").with("team", teamId);
        } else if (!people.teams().byId().containsKey(parent)) {
            throw unknown("parent", "unknown-team", parent);
        }
        if (lead != null && people.person(lead).isEmpty()) {
            throw unknown("lead", "unknown-person", lead);
        }
    }

    private static Refused unknown(String field, String code, String value) {
        return Refused.invalid(field, code).with("value", value);
    }
}

package io.tierledger.rights;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether customers of one account manager are shown to another ({@code tierledger.isolation}). Reading is shared unless it says else. */
public enum Isolation {
    /** Everybody who may read reads of everybody. */
    NONE,
    /** An account manager sees the customers of the own teams. */
    TEAM,
    /** An account manager sees the own customers, and those it stands in for. */
    ACCOUNT_MANAGER;

    /** As it is written in settings: {@code account-manager}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a word that is none of these */
    public static Isolation of(String word) {
        return Stream.of(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("choose none, team or account-manager"));
    }

    /**
     * Whose customers are shown to a caller. Roles add up; an administrator, a policy owner and a reader see none by being one.
     *
     * @param caller with those for whom the person stands in today
     */
    public Reach of(Caller caller, KnownPeople people) {
        if (this == NONE) {
            return Reach.EVERYBODY;
        }
        return switch (caller) {
            case Caller.Nobody nobody -> Reach.NOBODY;
            case Caller.Service service -> Reach.EVERYBODY;
            case Caller.Program program -> Reach.EVERYBODY;
            case Caller.Person person -> ofRoles(person, people);
        };
    }

    /**
     * The same in a word.
     *
     * @param caller with those for whom the person stands in today
     */
    public Sight sight(Caller caller, KnownPeople people) {
        Reach reach = of(caller, people);
        if (reach.isEverybody()) {
            return Sight.EVERYBODY;
        }
        if (reach.isNobody()) {
            return Sight.NOBODY;
        }
        return caller instanceof Caller.Person person && isByTeam(person.roles())
                ? Sight.OWN_TEAMS
                : Sight.OWN_CUSTOMERS;
    }

    private Reach ofRoles(Caller.Person person, KnownPeople people) {
        Set<Role> roles = person.roles();
        if (roles.contains(Role.AUDITOR)) {
            return Reach.EVERYBODY;
        }
        boolean isManager = roles.contains(Role.ACCOUNT_MANAGER);
        Reach own = isManager ? Reach.of(person.answersAs()) : Reach.NOBODY;
        return isByTeam(roles) ? own.and(people.ofTeams(person.teams())) : own;
    }

    private boolean isByTeam(Set<Role> roles) {
        return roles.contains(Role.SALES_MANAGER)
                || roles.contains(Role.BACK_OFFICE)
                || roles.contains(Role.ACCOUNT_MANAGER) && this == TEAM;
    }
}

package io.tierledger.launcher.demo;

import io.tierledger.identity.OneClickPeople;
import io.tierledger.identity.Person;
import io.tierledger.launcher.client.UnexpectedAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who signs in to the demonstration: somebody of each role, and every account manager. */
public final class DemonstrationPeople {
    /** Who decides about customers. */
    static final String SALES_MANAGER = "marieke.smeets";

    /** Who answers requests sees, where customers are kept apart, those of the team, as who decides does. */
    private static final Set<String> OF_THE_TOP = Set.of("sales-manager", "back-office");

    private static final List<Person> OF_EACH_ROLE = List.of(
            person("Marieke Smeets", "sales-manager"),
            person("Paul Dekker", "policy-owner"),
            person("Bas Hendriks", "back-office"),
            person("Aisha Haddad", "auditor"),
            person("Lotte Bakker", "reader"),
            person("Tom Vermeulen", "administrator"));

    private DemonstrationPeople() {}

    public static OneClickPeople all() {
        return new OneClickPeople(known());
    }

    static List<Person> known() {
        return Stream.concat(OF_EACH_ROLE.stream(), AccountManager.ALL.stream().map(DemonstrationPeople::person))
                .toList();
    }

    /** The person that an account manager is. */
    static String answeringAs(String managerId) {
        return AccountManager.ALL.stream()
                .filter(manager -> manager.id().equals(managerId))
                .map(manager -> login(manager.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Says something for them. Where people sign in elsewhere nobody here can: then it is not said. */
    static void speaking(Runnable saying) {
        try {
            saying.run();
        } catch (UnexpectedAnswer answer) {
            if (answer.status() != 403) {
                throw answer;
            }
        }
    }

    /**
     * Headers of what one of them says.
     *
     * @param key so that loading again says nothing twice
     */
    static Map<String, String> as(String who, String key) {
        return Map.of("Tierledger-User", who, "Idempotency-Key", key);
    }

    private static Person person(String name, String role) {
        List<String> teams = OF_THE_TOP.contains(role) ? List.of(DemonstrationTeams.TOP.name()) : List.of();
        return new Person(login(name), name, List.of(role), teams, null);
    }

    private static Person person(AccountManager manager) {
        return new Person(
                login(manager.name()),
                manager.name(),
                List.of("account-manager"),
                List.of(manager.team()),
                manager.id());
    }

    private static String login(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }
}

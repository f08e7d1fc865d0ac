package io.tierledger.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose customers a caller is shown. North has AM1 and AM2, south AM3; AM9 is nobody's team, and so the top one's, as nobody's customers are. */
class ReachTest {
    private static final List<String> ALL = List.of("AM1", "AM2", "AM3", "AM9", "-");
    private static final List<Reach> SOME = List.of(
            Reach.EVERYBODY,
            Reach.NOBODY,
            Reach.of(Set.of("AM1")),
            Reach.of(Set.of("AM1", "AM3")),
            Reach.allBut(Set.of("AM1", "AM2")),
            Reach.allBut(Set.of("AM3")));

    @ParameterizedTest
    @CsvSource({
        // isolation, role, answers as, teams, whose customers
        "NONE, reader, '', '', AM1 AM2 AM3 AM9 -",
        "ACCOUNT_MANAGER, reader, AM1, north, ''",
        "ACCOUNT_MANAGER, policy-owner, '', top north south, ''",
        "ACCOUNT_MANAGER, administrator, '', top north south, ''",
        "ACCOUNT_MANAGER, auditor, '', '', AM1 AM2 AM3 AM9 -",
        "ACCOUNT_MANAGER, account-manager, AM1, north, AM1",
        "ACCOUNT_MANAGER, account-manager, AM1 AM3, north, AM1 AM3",
        "ACCOUNT_MANAGER, account-manager, '', north, ''",
        "TEAM, account-manager, AM1, north, AM1 AM2",
        "TEAM, account-manager, AM1 AM3, north, AM1 AM2 AM3",
        "TEAM, reader, AM1, north, ''",
        "ACCOUNT_MANAGER, sales-manager, '', north, AM1 AM2",
        "ACCOUNT_MANAGER, sales-manager, AM3, north, AM1 AM2",
        "ACCOUNT_MANAGER, back-office, '', south, AM3",
        "ACCOUNT_MANAGER, sales-manager, '', top, AM9 -",
        "ACCOUNT_MANAGER, sales-manager, '', top north south, AM1 AM2 AM3 AM9 -",
        "TEAM, back-office, '', '', ''"
    })
    void a_role_sees_as_far_as_was_agreed(
            Isolation isolation, String role, String answersAs, String teams, String whose) {
        Caller.Person person = new Caller.Person("p-1", Set.of(role(role)), words(answersAs), words(teams));
        assertThat(covered(isolation.of(person, new House()))).containsExactlyElementsOf(sorted(whose));
    }

    private static Role role(String word) {
        return Stream.of(Role.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // isolation, role, answers as, teams, in a word
        "NONE, reader, '', '', everybody",
        "ACCOUNT_MANAGER, auditor, '', '', everybody",
        "ACCOUNT_MANAGER, reader, AM1, north, nobody",
        "ACCOUNT_MANAGER, account-manager, AM1, north, own-customers",
        "ACCOUNT_MANAGER, account-manager, '', north, nobody",
        "TEAM, account-manager, AM1, north, own-teams",
        "ACCOUNT_MANAGER, sales-manager, '', north, own-teams",
        "ACCOUNT_MANAGER, back-office, '', south, own-teams",
        "ACCOUNT_MANAGER, sales-manager, '', top north south, everybody",
        "TEAM, back-office, '', '', nobody"
    })
    void how_far_a_role_sees_is_told_in_a_word(
            Isolation isolation, String role, String answersAs, String teams, String word) {
        Caller.Person person = new Caller.Person("p-1", Set.of(role(role)), words(answersAs), words(teams));
        assertThat(isolation.sight(person, new House()).word()).isEqualTo(word);
    }

    @Test
    void roles_add_up() {
        Caller.Person both = new Caller.Person(
                "p-1", Set.of(Role.ACCOUNT_MANAGER, Role.BACK_OFFICE), Set.of("AM3"), Set.of("north"));
        assertThat(covered(Isolation.ACCOUNT_MANAGER.of(both, new House()))).containsExactly("AM1", "AM2", "AM3");
    }

    @Test
    void nobody_sees_nothing_and_a_program_and_a_service_everybody() {
        assertThat(Isolation.TEAM.of(new Caller.Nobody(), new House()).isNobody())
                .isTrue();
        assertThat(Isolation.TEAM
                        .of(new Caller.Program("erp", Set.of(Purpose.READ)), new House())
                        .isEverybody())
                .isTrue();
        assertThat(Isolation.TEAM.of(new Caller.Service("tier"), new House()).isEverybody())
                .isTrue();
    }

    @Test
    void what_either_covers_is_covered_by_both_together() {
        for (Reach one : SOME) {
            for (Reach other : SOME) {
                Set<String> either = new HashSet<>(covered(one));
                either.addAll(covered(other));
                assertThat(covered(one.and(other)))
                        .as("%s and %s", one, other)
                        .containsExactlyInAnyOrderElementsOf(either);
            }
        }
    }

    @Test
    void the_whole_house_is_shown_to_who_reaches_it_and_to_who_writes_it() {
        Rights customer = Rights.of("customer");
        Route imports = new Route("GET", "/api/imports");
        Caller administrator = new Caller.Person("p-1", Set.of(Role.ADMINISTRATOR), Set.of(), Set.of());
        Caller manager = new Caller.Person("p-2", Set.of(Role.ACCOUNT_MANAGER), Set.of("AM1"), Set.of());
        assertThat(customer.show(manager, imports, Reach.EVERYBODY)).isEqualTo(Decision.ALLOWED);
        assertThat(customer.show(administrator, imports, Reach.NOBODY)).isEqualTo(Decision.ALLOWED);
        assertThat(customer.show(manager, imports, Reach.of(Set.of("AM1"))))
                .isInstanceOfSatisfying(
                        Decision.Refused.class, no -> assertThat(no.why()).isEqualTo(Refusal.REACH_NEEDED));
    }

    /** A row that says nothing is closed, so what is forgotten is not shown. */
    @Test
    void what_is_read_shows_the_whole_house_until_its_row_says_else() {
        assertThat(Duty.READING.showing()).isEqualTo(Showing.WHOLE_HOUSE);
        assertThat(Duty.JUDGING.showing()).isEqualTo(Showing.ONE_CUSTOMER);
        assertThat(Duty.PUBLISHING.showing()).isEqualTo(Showing.NO_CUSTOMER);
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private static List<String> sorted(String whose) {
        return ALL.stream().filter(words(whose)::contains).toList();
    }

    private static List<String> covered(Reach reach) {
        return ALL.stream()
                .filter(one -> reach.covers(one.equals("-") ? null : one))
                .toList();
    }

    private static final class House implements KnownPeople {
        @Override
        public KnownPeople asTheyAre() {
            return this;
        }

        @Override
        public @Nullable String personOf(String issuer, String subject) {
            return null;
        }

        @Override
        public Caller.Person caller(
                String personId, Set<Role> told, @Nullable String toldManager, @Nullable LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Caller program(String token, LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String teamOf(@Nullable String accountManagerId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reach ofTeams(Set<String> teams) {
            Set<String> recorded = new HashSet<>();
            if (teams.contains("north")) {
                recorded.addAll(Set.of("AM1", "AM2"));
            }
            if (teams.contains("south")) {
                recorded.add("AM3");
            }
            if (!teams.contains("top")) {
                return Reach.of(recorded);
            }
            Set<String> others = new HashSet<>(Set.of("AM1", "AM2", "AM3"));
            others.removeAll(recorded);
            return Reach.allBut(others);
        }
    }
}

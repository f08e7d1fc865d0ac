package io.tierledger.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.people.Digest;
import io.tierledger.contracts.people.PersonRecorded;
import io.tierledger.contracts.people.StandInArranged;
import io.tierledger.contracts.people.StandInEnded;
import io.tierledger.contracts.people.TeamRecorded;
import io.tierledger.contracts.people.TokenIssued;
import io.tierledger.contracts.people.TokenRevoked;
import io.tierledger.rights.Caller;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Purpose;
import io.tierledger.rights.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is folded of people: roles, teams within teams, stand-ins by day, accounts and tokens by their digests. */
class WhoAnswersForWhomTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-10");
    private static final People HOUSE = People.NOBODY.and(List.of(
            team("house", null, "lea"),
            team("north", "house", "noor"),
            team("coast", "north", null),
            team("south", "house", null),
            person("lea", List.of("sales-manager"), null, null),
            person("noor", List.of("sales-manager", "account-manager"), "coast", "AM2"),
            person("anna", List.of("account-manager"), "coast", "AM1"),
            person("bram", List.of("account-manager"), "south", "AM3")));

    @Test
    void roles_are_those_of_the_last_record() {
        assertThat(HOUSE.rolesOf("noor")).containsExactlyInAnyOrder(Role.SALES_MANAGER, Role.ACCOUNT_MANAGER);
        People later = HOUSE.and(List.of(person("noor", List.of("reader"), "coast", "AM2")));
        assertThat(later.rolesOf("noor")).containsExactly(Role.READER);
        assertThat(HOUSE.rolesOf("noor")).as("what was handed out stays").hasSize(2);
        assertThat(HOUSE.rolesOf("stranger")).isEmpty();
    }

    @Test
    void teams_are_those_led_and_belonged_to_with_all_below() {
        assertThat(HOUSE.teamsOf("lea")).containsExactly("coast", "house", "north", "south");
        assertThat(HOUSE.teamsOf("noor")).containsExactly("coast", "north");
        assertThat(HOUSE.teamsOf("anna")).containsExactly("coast");
        assertThat(HOUSE.teamsOf("stranger")).isEmpty();
    }

    @Test
    void a_circle_is_seen_however_long() {
        Teams teams = HOUSE.teams();
        assertThat(teams.closesACircle("house", "coast")).isTrue();
        assertThat(teams.closesACircle("north", "coast")).isTrue();
        assertThat(teams.closesACircle("north", "north")).isTrue();
        assertThat(teams.closesACircle("coast", "south")).isFalse();
        assertThat(teams.closesACircle("new", "coast")).isFalse();
        assertThat(teams.top()).contains("house");
    }

    @Test
    void a_stand_in_answers_from_the_first_day_to_the_last_beside_the_account_manager() {
        People standing = HOUSE.and(List.of(
                new StandInArranged("AM1", "bram", DAY, DAY.plusDays(2), "name", "customer/9"),
                new StandInArranged("AM2", "bram", DAY.plusDays(1), DAY.plusDays(1), "name", "customer/10")));
        assertThat(standing.answersAs("bram", DAY.minusDays(1))).containsExactly("AM3");
        assertThat(standing.answersAs("bram", DAY)).containsExactly("AM1", "AM3");
        assertThat(standing.answersAs("bram", DAY.plusDays(1))).containsExactly("AM1", "AM2", "AM3");
        assertThat(standing.answersAs("bram", DAY.plusDays(2))).containsExactly("AM1", "AM3");
        assertThat(standing.answersAs("bram", DAY.plusDays(3))).containsExactly("AM3");
        assertThat(standing.answeringFor("AM1", DAY)).containsExactly("anna", "bram");
        assertThat(standing.answeringFor("AM1", DAY.plusDays(3))).containsExactly("anna");
        assertThat(standing.answeringFor("AM9", DAY)).isEmpty();

        People ended = standing.and(List.of(new StandInEnded("AM1", "name")));
        assertThat(ended.answersAs("bram", DAY)).containsExactly("AM3");
        People another = standing.and(List.of(new StandInArranged("AM1", "lea", DAY, DAY, "name", "customer/11")));
        assertThat(another.answeringFor("AM1", DAY)).containsExactly("anna", "lea");
    }

    @Test
    void nobodys_customers_are_the_top_teams() {
        assertThat(HOUSE.teamOf("AM3")).isEqualTo("south");
        assertThat(HOUSE.teamOf(null)).isEqualTo("house");
        assertThat(HOUSE.teamOf("AM9"))
                .as("an account manager who is no person")
                .isEqualTo("house");
    }

    @Test
    void while_there_is_no_team_the_whole_house_is_one() {
        assertThat(People.NOBODY.teamOf("AM3")).isEqualTo(KnownPeople.WHOLE_HOUSE);
        assertThat(People.NOBODY.teamsOf("stranger")).containsExactly(KnownPeople.WHOLE_HOUSE);
        People first = People.NOBODY.and(List.of(team("house", null, "lea")));
        assertThat(first.teamOf("AM3")).isEqualTo("house");
        assertThat(first.teamsOf("stranger")).isEmpty();
        assertThat(first.teamsOf("lea")).containsExactly("house");
    }

    @Test
    void an_account_is_found_by_issuer_and_subject_and_by_neither_alone() {
        assertThat(HOUSE.personOf("https://id.example", "anna")).isEqualTo("anna");
        assertThat(HOUSE.personOf("https://other.example", "anna")).isNull();
        People moved =
                HOUSE.and(List.of(new PersonRecorded("anna", List.of(), null, null, List.of(), "name", "customer/12")));
        assertThat(moved.personOf("https://id.example", "anna")).isNull();
    }

    @Test
    void a_token_is_good_until_its_last_day_or_until_it_is_revoked() {
        People issued = HOUSE.and(
                List.of(new TokenIssued("t1", Digest.ofToken("tlp_x"), "import", List.of(), "lea", DAY, "name")));
        assertThat(issued.program("tlp_x", DAY)).isEqualTo(new Caller.Program("t1", Set.of(Purpose.IMPORT)));
        assertThat(issued.program("tlp_x", DAY.plusDays(1))).isEqualTo(new Caller.Nobody());
        assertThat(issued.program("tlp_y", DAY)).isEqualTo(new Caller.Nobody());
        assertThat(issued.program(Digest.ofToken("tlp_x"), DAY))
                .as("what is stored opens nothing")
                .isEqualTo(new Caller.Nobody());
        People revoked = issued.and(List.of(new TokenRevoked("t1", "name")));
        assertThat(revoked.program("tlp_x", DAY)).isEqualTo(new Caller.Nobody());
        assertThat(revoked.tokens()).as("it is still told of").containsKey("t1");
    }

    @Test
    void a_caller_has_the_roles_of_the_token_and_those_given_here() {
        Caller.Person noor = HOUSE.caller("noor", Set.of(Role.AUDITOR), "AM7", DAY);
        assertThat(noor.roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.SALES_MANAGER, Role.ACCOUNT_MANAGER);
        assertThat(noor.answersAs())
                .as("whoever is known here is the account manager that is recorded")
                .containsExactly("AM2");
        assertThat(noor.teams()).containsExactlyInAnyOrder("north", "coast");
        assertThat(HOUSE.caller("stranger", Set.of(Role.READER), "AM7", DAY))
                .isEqualTo(new Caller.Person("stranger", Set.of(Role.READER), Set.of("AM7"), Set.of(), "AM7"));
        assertThat(noor.accountManager()).isEqualTo("AM2");
        People standing = HOUSE.and(List.of(new StandInArranged("AM1", "bram", DAY, DAY, "name", "customer/9")));
        assertThat(standing.caller("bram", Set.of(), null, DAY).answersAs()).containsExactlyInAnyOrder("AM1", "AM3");
        assertThat(standing.caller("bram", Set.of(), null, null).answersAs())
                .as("without a day")
                .containsExactly("AM3");
    }

    @Test
    void told_in_one_go_or_one_by_one_it_is_the_same() {
        List<PublishedEvent> told =
                List.of(team("a", null, null), person("p", List.of("reader"), "a", null), team("a", null, "p"));
        People oneByOne = People.NOBODY;
        for (PublishedEvent event : told) {
            oneByOne = oneByOne.and(List.of(event));
        }
        People atOnce = People.NOBODY.and(told);
        assertThat(oneByOne.persons()).isEqualTo(atOnce.persons());
        assertThat(oneByOne.teams()).isEqualTo(atOnce.teams());
        assertThat(oneByOne.teamsOf("p")).isEqualTo(atOnce.teamsOf("p")).containsExactly("a");
    }

    private static TeamRecorded team(String id, @Nullable String parent, @Nullable String lead) {
        return new TeamRecorded(id, id, parent, lead, "name", "customer/1");
    }

    private static PersonRecorded person(
            String id, List<String> roles, @Nullable String team, @Nullable String accountManager) {
        return new PersonRecorded(
                id,
                roles,
                team,
                accountManager,
                List.of(Digest.ofAccount("https://id.example", id)),
                "name",
                "customer/2");
    }
}

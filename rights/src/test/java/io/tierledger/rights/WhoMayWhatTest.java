package io.tierledger.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.rights.Caller.Nobody;
import io.tierledger.rights.Caller.Person;
import io.tierledger.rights.Caller.Program;
import io.tierledger.rights.Caller.Service;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each role against each duty, as the house was agreed on; the table below is written apart from the one it is held to. */
class WhoMayWhatTest {
    private static final String AGREED = """
            duty                | reader | account-manager | back-office | sales-manager | policy-owner | auditor | administrator
            open-to-everybody   | yes    | yes             | yes         | yes           | yes          | yes     | yes
            reading             | yes    | yes             | yes         | yes           | yes          | yes     | yes
            watching            | -      | -               | -           | -             | -            | -       | yes
            judging             | -      | own             | -           | teams         | -            | -       | -
            planning            | -      | own             | -           | teams         | -            | -       | -
            completing          | -      | own             | yes         | teams         | -            | -       | -
            answering           | -      | own             | yes         | teams         | -            | -       | -
            closing-an-agreement | -     | own             | yes         | teams         | -            | -       | -
            deciding            | -      | -               | -           | teams         | -            | -       | -
            standing-in         | -      | itself          | -           | teams         | -            | -       | -
            handing-over        | -      | -               | -           | teams         | -            | -       | -
            overriding          | -      | -               | -           | teams         | -            | -       | -
            proposing           | -      | own             | -           | teams         | -            | -       | -
            excepting           | -      | -               | -           | teams         | -            | -       | -
            reviewing           | -      | -               | -           | teams         | -            | -       | -
            deciding-cases      | -      | -               | -           | teams         | -            | -       | -
            drafting            | -      | -               | -           | yes           | yes          | -       | -
            ending-a-simulation | -      | -               | -           | begun         | begun        | -       | -
            publishing          | -      | -               | -           | -             | yes          | -       | -
            importing           | -      | -               | -           | -             | -            | -       | yes
            setting-rates       | -      | -               | -           | -             | -            | -       | yes
            setting-the-clock   | -      | -               | -           | -             | -            | -       | yes
            keeping-people      | -      | -               | -           | -             | -            | -       | yes
            erasing             | -      | -               | -           | -             | -            | -       | yes
            approving-an-erasure | -     | -               | -           | -             | -            | -       | yes
            following-an-erasure | -     | -               | -           | -             | -            | yes     | yes
            verifying           | -      | -               | -           | -             | -            | yes     | -
            auditing            | -      | -               | -           | -             | -            | yes     | -
            signing-in          | yes    | yes             | yes         | yes           | yes          | yes     | yes
            asking              | -      | -               | -           | -             | -            | -       | -
            """;

    private static final String ME = "p-1";
    private static final Facts MINE =
            customer("am-1", "north").putForwardBy("p-2").startedBy(ME);
    private static final Facts FOREIGN =
            customer("am-9", "south").putForwardBy("p-2").startedBy("p-9");

    static Stream<Arguments> cells() {
        List<List<String>> rows = AGREED.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        List<String> roles = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(1, column -> column < row.size(), column -> column + 1)
                        .map(column -> Arguments.of(row.getFirst(), roles.get(column), row.get(column))));
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @MethodSource("cells")
    void each_role_may_what_was_agreed_and_nothing_else(String duty, String role, String cell) {
        Person person = person(role);
        switch (cell) {
            case "yes" -> {
                assertThat(decide(person, duty, MINE)).isEqualTo(Decision.ALLOWED);
                assertThat(decide(person, duty, FOREIGN)).isEqualTo(Decision.ALLOWED);
            }
            case "own" -> {
                assertThat(decide(person, duty, MINE)).isEqualTo(Decision.ALLOWED);
                assertThat(decide(person, duty, customer("am-2", "south")))
                        .as("as the stand-in")
                        .isEqualTo(Decision.ALLOWED);
                assertThat(why(person, duty, customer("am-9", "north")))
                        .as("a colleague's of the same team")
                        .isEqualTo(Refusal.NOT_YOURS);
                assertThat(why(person, duty, customer(null, "north"))).isEqualTo(Refusal.NOT_YOURS);
            }
            case "itself" -> {
                assertThat(decide(person, duty, MINE)).isEqualTo(Decision.ALLOWED);
                assertThat(why(person, duty, customer("am-2", "south")))
                        .as("who stands in arranges no stand-in, nor how long it stands in itself")
                        .isEqualTo(Refusal.NOT_YOURS);
                assertThat(why(person, duty, customer("am-9", "north"))).isEqualTo(Refusal.NOT_YOURS);
            }
            case "teams" -> {
                assertThat(decide(person, duty, customer("am-9", "north"))).isEqualTo(Decision.ALLOWED);
                assertThat(decide(person, duty, customer(null, "north")))
                        .as("nobody's")
                        .isEqualTo(Decision.ALLOWED);
                assertThat(why(person, duty, customer("am-1", "south")))
                        .as("answering for a customer is no reason to decide about it")
                        .isEqualTo(Refusal.NOT_YOURS);
            }
            case "begun" -> {
                assertThat(decide(person, duty, MINE)).isEqualTo(Decision.ALLOWED);
                assertThat(why(person, duty, FOREIGN)).isEqualTo(Refusal.NOT_YOURS);
            }
            default -> assertThat(why(person, duty, MINE)).isIn(Refusal.ROLE_NEEDED, Refusal.SERVICES_ONLY);
        }
        if (!cell.equals("yes")) {
            assertThat(decide(person, duty, Facts.NONE))
                    .as("what is unknown allows nothing")
                    .isNotEqualTo(Decision.ALLOWED);
        }
    }

    @Test
    void every_duty_and_role_was_agreed_on() {
        assertThat(cells().map(cell -> cell.get()[0]).distinct())
                .containsExactlyElementsOf(
                        Stream.of(Duty.values()).map(Duty::word).toList());
        assertThat(cells().map(cell -> cell.get()[1]).distinct())
                .containsExactlyElementsOf(
                        Stream.of(Role.values()).map(Role::word).toList());
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void without_a_role_there_is_what_is_open_and_nothing_else(Duty duty) {
        Person nobodyYet = new Person(ME, Set.of(), Set.of("am-1"), Set.of("north"));
        assertThat(decide(nobodyYet, duty.word(), MINE).equals(Decision.ALLOWED))
                .isEqualTo(duty.isOpen());
        assertThat(decide(new Nobody(), duty.word(), MINE).equals(Decision.ALLOWED))
                .isEqualTo(duty.isOpen());
    }

    @Test
    void who_sees_to_an_agreement_closes_it_whosever_customer_it_is() {
        Facts theirs = customer("am-9", "south").startedBy(ME);
        assertThat(decide(person("account-manager"), "closing-an-agreement", theirs))
                .isEqualTo(Decision.ALLOWED);
        assertThat(decide(person("sales-manager"), "closing-an-agreement", theirs))
                .isEqualTo(Decision.ALLOWED);
        assertThat(why(person("reader"), "closing-an-agreement", theirs)).isEqualTo(Refusal.ROLE_NEEDED);
        assertThat(refused(decide(person("account-manager"), "closing-an-agreement", FOREIGN))
                        .needed())
                .containsEntry("answering", "am-9")
                .containsEntry("roles", List.of("account-manager", "back-office", "sales-manager"));
    }

    @Test
    void several_roles_are_as_much_as_each_of_them() {
        Person both = new Person(ME, Set.of(Role.ACCOUNT_MANAGER, Role.SALES_MANAGER), Set.of("am-1"), Set.of("north"));
        assertThat(decide(both, "judging", customer("am-1", "south"))).isEqualTo(Decision.ALLOWED);
        assertThat(decide(both, "judging", customer("am-9", "north"))).isEqualTo(Decision.ALLOWED);
        assertThat(why(both, "judging", customer("am-9", "south"))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(why(both, "overriding", customer("am-1", "south"))).isEqualTo(Refusal.NOT_YOURS);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void a_program_may_what_it_was_let_in_for(Purpose purpose) {
        Program program = new Program("erp", Set.of(purpose));
        Set<Duty> may = EnumSet.noneOf(Duty.class);
        for (Duty duty : Duty.values()) {
            if (decide(program, duty.word(), Facts.NONE).equals(Decision.ALLOWED)) {
                may.add(duty);
            }
        }
        Set<Duty> agreed = switch (purpose) {
            case IMPORT -> Set.of(Duty.IMPORTING);
            case CLOCK -> Set.of(Duty.SETTING_THE_CLOCK);
            case RATES -> Set.of(Duty.SETTING_RATES);
            case READ -> Set.of(Duty.READING, Duty.WATCHING);
        };
        may.remove(Duty.OPEN_TO_EVERYBODY);
        assertThat(may).isEqualTo(agreed);
    }

    @Test
    void what_a_program_writes_it_reads_too_and_nothing_else() {
        Rights customer = Rights.of("customer");
        Program erp = new Program("erp", Set.of(Purpose.IMPORT));
        assertThat(customer.decide(erp, new Route("GET", "/api/imports/{id}/errors"), Facts.NONE))
                .isEqualTo(Decision.ALLOWED);
        assertThat(customer.decide(erp, new Route("GET", "/api/customers"), Facts.NONE))
                .isInstanceOf(Decision.Refused.class);
        assertThat(customer.decide(erp, new Route("PUT", "/api/rates/{currency}/{date}"), Facts.NONE))
                .isInstanceOf(Decision.Refused.class);
        assertThat(customer.decide(
                        new Program("bank", Set.of(Purpose.RATES)),
                        new Route("GET", "/api/rates/{currency}"),
                        Facts.NONE))
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void services_ask_each_other_and_nobody_else_does() {
        for (String service : Rights.services()) {
            for (Right right : Rights.of(service).all()) {
                boolean isInternal = right.route().pattern().startsWith("/internal/");
                assertThat(right.duty() == Duty.ASKING)
                        .as(right.route().toString())
                        .isEqualTo(isInternal);
                assertThat(Rights.of(service)
                                .decide(new Service("tier"), right.route(), MINE)
                                .equals(Decision.ALLOWED))
                        .as(right.route().toString())
                        .isEqualTo(isInternal || right.duty().isOpen());
                if (isInternal) {
                    Person all = new Person(ME, EnumSet.allOf(Role.class), Set.of("am-1"), Set.of("north"));
                    assertThat(refused(Rights.of(service).decide(all, right.route(), MINE))
                                    .why())
                            .isEqualTo(Refusal.SERVICES_ONLY);
                    Program any = new Program("erp", EnumSet.allOf(Purpose.class));
                    assertThat(refused(Rights.of(service).decide(any, right.route(), MINE))
                                    .why())
                            .isEqualTo(Refusal.SERVICES_ONLY);
                }
            }
        }
    }

    @Test
    void what_needs_no_sign_in_writes_nothing() {
        for (String service : Rights.services()) {
            assertThat(Rights.of(service).all().stream()
                            .filter(right -> right.duty().isOpen()))
                    .isNotEmpty()
                    .allMatch(right -> right.route().method().equals("GET"));
        }
    }

    @Test
    void what_changes_something_is_never_mere_reading() {
        assertThat(Rights.services().stream()
                        .flatMap(service -> Rights.of(service).all().stream())
                        .filter(right -> right.duty() == Duty.READING
                                && !right.route().method().equals("GET"))
                        .map(right -> right.route().toString()))
                .as("asked with a body, and nothing kept")
                .containsExactly("POST /api/tiers/changes/{changeId}/recomputation");
    }

    @Test
    void what_is_not_in_the_table_is_closed_to_everybody() {
        Route forgotten = new Route("GET", "/api/forgotten");
        Person all = new Person(ME, EnumSet.allOf(Role.class), Set.of(), Set.of());
        for (Caller caller : List.of(new Nobody(), all, new Service("tier"))) {
            assertThat(refused(Rights.of("tier").decide(caller, forgotten, MINE))
                            .why())
                    .isEqualTo(Refusal.NO_SUCH_ADDRESS);
        }
    }

    @Test
    void a_head_is_a_get() {
        assertThat(Rights.of("tier").decide(person("reader"), new Route("HEAD", "/api/tiers/pyramid"), Facts.NONE))
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void a_refusal_says_what_would_be_needed() {
        assertThat(refused(decide(new Nobody(), "judging", MINE)).why()).isEqualTo(Refusal.SIGN_IN_NEEDED);
        assertThat(refused(decide(person("reader"), "judging", MINE)).needed())
                .containsEntry("needed", "judging")
                .containsEntry("roles", List.of("account-manager", "sales-manager"))
                .containsEntry("purposes", List.of())
                .doesNotContainKey("answering");
        assertThat(refused(decide(person("account-manager"), "judging", FOREIGN))
                        .needed())
                .containsEntry("answering", "am-9");
        assertThat(refused(decide(person("account-manager"), "judging", customer(null, "north")))
                        .needed())
                .containsEntry("answering", "-");
        assertThat(refused(decide(person("policy-owner"), "ending-a-simulation", FOREIGN))
                        .needed())
                .containsEntry("answering", "p-9");
        assertThat(refused(decide(new Program("erp", Set.of(Purpose.READ)), "importing", MINE))
                        .needed())
                .containsEntry("roles", List.of("administrator"))
                .containsEntry("purposes", List.of("import"));
    }

    /** Nobody judged or overrode it, and nothing is lifted. */
    private static Facts customer(String accountManager, String team) {
        return Facts.ofCustomer(accountManager, team)
                .judgedBy(Set.of())
                .overriddenBy(Set.of())
                .lifting(false);
    }

    private static Person person(String role) {
        return new Person(ME, Set.of(role(role)), Set.of("am-1", "am-2"), Set.of("north"), "am-1");
    }

    private static Role role(String word) {
        return Stream.of(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Decision decide(Caller caller, String duty, Facts facts) {
        return Deciding.about(caller, someRight(duty), facts);
    }

    private static Refusal why(Caller caller, String duty, Facts facts) {
        return refused(decide(caller, duty, facts)).why();
    }

    private static Decision.Refused refused(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return (Decision.Refused) decision;
    }

    /** Any row with the duty and nothing added to it. */
    private static Right someRight(String duty) {
        return Rights.services().stream()
                .flatMap(service -> Rights.of(service).all().stream())
                .filter(right ->
                        right.duty().word().equals(duty) && right.also().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}

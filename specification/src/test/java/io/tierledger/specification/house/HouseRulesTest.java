package io.tierledger.specification.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.tierledger.specification.HouseRules;
import io.tierledger.specification.QuestionRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule counts only when it bites: each is fed a class that breaks it, and one that does not. */
class HouseRulesTest {
    private static final String CORE = "io.tierledger.specification.house.core";
    private static final JavaClasses BAD = classes("Bad", "Bad$BadHelper");
    private static final JavaClasses GOOD = classes("Good");

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.coreKeepsItself(CORE),
                HouseRules.serviceKeepsTheHouse(CORE),
                HouseRules.coreIsPure(CORE),
                HouseRules.coreReadsNoClock(CORE),
                HouseRules.axonStaysInItsShell(),
                HouseRules.noBinaryFractions(CORE),
                HouseRules.namesSaySomething(),
                HouseRules.noFieldInjection(),
                QuestionRule.formsAreContracts(),
                QuestionRule.neighboursAreAskedAsDeclared(),
                HouseRules.servicesKnowOnlyTheirOwn(CORE + "..", List.of("io.tierledger.platform..")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_bites(ArchRule rule) {
        assertThatThrownBy(() -> rule.allowEmptyShould(true).check(BAD)).isInstanceOf(AssertionError.class);
        assertThatCode(() -> rule.allowEmptyShould(true).check(GOOD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad", "Bad$Asking", "Bad$Answering"})
    void a_question_with_a_form_of_its_own_is_noticed_at_either_end(String name) {
        assertThatThrownBy(() -> QuestionRule.formsAreContracts().check(classes(name)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void forms_of_contracts_are_good_and_others_than_services_have_theirs() {
        assertThatCode(() -> QuestionRule.formsAreContracts().check(classes("Answers", "Answers$Inside")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_circle_of_packages_is_noticed() {
        ArchRule rule = HouseRules.packagesFormNoCircle();
        JavaClasses circle = new ClassFileImporter().importPackages(CORE + ".circle");
        assertThatThrownBy(() -> rule.check(circle))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
        assertThatCode(() -> rule.check(circle.that(HasName.Predicates.nameMatching(".*Hen"))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_rule_that_guards_nothing_is_refused() {
        assertThatThrownBy(() -> HouseRules.production("io.tierledger.nowhere"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_platform_knows_no_business_and_keeps_the_rules() {
        JavaClasses platform = HouseRules.production("io.tierledger.platform");
        HouseRules.servicesKnowOnlyTheirOwn("io.tierledger.platform..", List.of("io.tierledger.contracts.."))
                .check(platform);
        HouseRules.namesSaySomething().check(platform);
        HouseRules.noFieldInjection().check(platform);
        HouseRules.packagesFormNoCircle().check(platform);
    }

    @Test
    void the_contracts_need_nothing_but_java() {
        JavaClasses contracts = HouseRules.production("io.tierledger.contracts");
        HouseRules.coreIsPure("io.tierledger.contracts..").check(contracts);
        HouseRules.noBinaryFractions("io.tierledger.contracts..").check(contracts);
        HouseRules.packagesFormNoCircle().check(contracts);
        assertThat(contracts).isNotEmpty();
    }

    @Test
    void rights_need_nothing_but_java_and_read_no_clock() {
        JavaClasses rights = HouseRules.production("io.tierledger.rights");
        HouseRules.coreKeepsItself("io.tierledger.rights..").check(rights);
        HouseRules.servicesKnowOnlyTheirOwn("io.tierledger.rights..", List.of("io.tierledger.contracts.."))
                .check(rights);
        HouseRules.namesSaySomething().check(rights);
        HouseRules.packagesFormNoCircle().check(rights);
    }

    @Test
    void the_ledger_needs_nothing_but_java_and_knows_no_contract() {
        JavaClasses ledger = HouseRules.production("io.tierledger.ledger");
        HouseRules.coreKeepsItself("io.tierledger.ledger..").check(ledger);
        HouseRules.servicesKnowOnlyTheirOwn("io.tierledger.ledger..", List.of("io.tierledger.contracts.."))
                .check(ledger);
        HouseRules.namesSaySomething().check(ledger);
        HouseRules.packagesFormNoCircle().check(ledger);
    }

    @Test
    void questions_between_services_are_declared_in_the_forms_of_contracts() {
        JavaClasses declared = HouseRules.production("io.tierledger.neighbours");
        QuestionRule.formsAreContracts().allowEmptyShould(false).check(declared);
        HouseRules.packagesFormNoCircle().check(declared);
        QuestionRule.formsAreContracts().allowEmptyShould(false).check(HouseRules.production("io.tierledger.sealing"));
    }

    private static JavaClasses classes(String... names) {
        return new ClassFileImporter()
                .importPackages(CORE)
                .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "named",
                        type -> Stream.of(names).anyMatch(name -> type.getName().equals(CORE + "." + name))));
    }
}

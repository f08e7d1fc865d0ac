package io.tierledger.customer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Sealed;
import org.junit.jupiter.api.Test;

class CoreTest {
    /** Beside Java and itself the core knows these words of the published language. */
    private static final ArchRule PURE = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "io.tierledger.customer.customers",
                            "io.tierledger.customer.orders",
                            "io.tierledger.customer.clock")
                    .or(belongToAnyOf(Actor.class, Sealed.class)))
            .allowEmptyShould(false);

    private static JavaClasses of(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
    }

    @Test
    void the_cores_know_java_and_how_the_published_language_says_who() {
        PURE.check(of(
                "io.tierledger.customer.customers", "io.tierledger.customer.orders", "io.tierledger.customer.clock"));
    }

    @Test
    void the_rule_can_fail() {
        assertThat(PURE.evaluate(of("io.tierledger.customer.eventsourcing")).hasViolation())
                .isTrue();
    }
}

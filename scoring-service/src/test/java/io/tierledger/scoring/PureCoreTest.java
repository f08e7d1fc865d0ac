package io.tierledger.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The core knows nothing but Java, the published language, and itself; and what is pure asks no clock. */
class PureCoreTest {
    private static final String[] CORE = List.of("measuring", "judging", "scorecards", "ranking", "checking").stream()
            .map(slice -> "io.tierledger.scoring." + slice)
            .toArray(String[]::new);

    private static ArchRule pure(String... packages) {
        String[] allowed = new String[CORE.length + 4];
        System.arraycopy(CORE, 0, allowed, 0, CORE.length);
        System.arraycopy(
                new String[] {"java..", "io.tierledger.contracts..", "org.jspecify..", ""}, 0, allowed, CORE.length, 4);
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tierledger.scoring");

    @Test
    void the_core_is_pure() {
        pure(CORE).check(SERVICE);
    }

    @Test
    void the_rule_can_fail() {
        assertThat(pure("io.tierledger.scoring.publishing").evaluate(SERVICE).hasViolation())
                .isTrue();
    }

    @Test
    void only_the_shell_knows_axon() {
        List<String> knowing = SERVICE.stream()
                .filter(c -> c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("org.axonframework")))
                .map(c -> c.getPackageName() + "." + c.getSimpleName())
                .filter(name -> !name.contains(".eventsourcing."))
                .sorted()
                .toList();
        assertThat(knowing).allMatch(name -> name.contains("Endpoint"));
    }
}

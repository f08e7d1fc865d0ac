package io.tierledger.specification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The rules of the house (docs/how-a-service-is-built.md), as rules that a build can break. Every rule has a twin that feeds it a bad class. */
public final class HouseRules {
    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    };

    private HouseRules() {}

    /** The production classes below a package. */
    public static JavaClasses production(String basePackage) {
        JavaClasses found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no classes below " + basePackage + ": the rule would guard nothing");
        }
        return found;
    }

    /** What a core keeps: it is pure, takes time and chance as arguments, and counts in whole numbers. */
    public static ArchRule coreKeepsItself(String... corePackages) {
        return CompositeArchRule.of(coreIsPure(corePackages))
                .and(coreReadsNoClock(corePackages))
                .and(noBinaryFractions(corePackages));
    }

    /** What every service keeps, whatever it is for. */
    public static ArchRule serviceKeepsTheHouse(String service) {
        List<String> others = Stream.of("customer", "scoring", "tier", "engagement", "gateway")
                .map(name -> "io.tierledger." + name + "..")
                .filter(other -> !other.equals(service + ".."))
                .toList();
        return CompositeArchRule.of(axonStaysInItsShell())
                .and(namesSaySomething())
                .and(noFieldInjection())
                .and(packagesFormNoCircle())
                .and(QuestionRule.formsAreContracts())
                .and(QuestionRule.neighboursAreAskedAsDeclared())
                .and(servicesKnowOnlyTheirOwn(service + "..", others));
    }

    /** The core knows nothing but Java, the published language, and itself. */
    public static ArchRule coreIsPure(String... corePackages) {
        String[] allowed = new String[corePackages.length + 3];
        System.arraycopy(corePackages, 0, allowed, 0, corePackages.length);
        allowed[corePackages.length] = "java..";
        allowed[corePackages.length + 1] = "io.tierledger.contracts..";
        allowed[corePackages.length + 2] = "org.jspecify.annotations..";
        return classes()
                .that()
                .resideInAnyPackage(corePackages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    /** Time, identifiers and chance come in as arguments. */
    public static ArchRule coreReadsNoClock(String... corePackages) {
        return noClasses()
                .that()
                .resideInAnyPackage(corePackages)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID");
    }

    /** Axon stays in the shell, so that a later move to another engine is a local change. */
    public static ArchRule axonStaysInItsShell() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..eventsourcing..", "io.tierledger.platform..")
                .should()
                .dependOnClassesThat(axonBeyondCommandsAndAnnotations());
    }

    private static DescribedPredicate<JavaClass> axonBeyondCommandsAndAnnotations() {
        return DescribedPredicate.describe(
                "belong to Axon and are neither annotations nor its command gateway and exceptions",
                type -> type.getPackageName().startsWith("org.axonframework")
                        && !type.isAnnotation()
                        && !type.getPackageName().startsWith("org.axonframework.commandhandling")
                        && !type.isAssignableTo(Throwable.class));
    }

    /** Money and points are never binary fractions. */
    public static ArchRule noBinaryFractions(String... corePackages) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(corePackages)
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class);
    }

    /** Nothing is called util, common, impl, dto, manager or helper; an account manager is a word of the business. */
    public static ArchRule namesSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|(?<!Account)Manager|Impl|Dto|DTO)")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..helper..");
    }

    /** Dependencies come in by the constructor. */
    public static ArchRule noFieldInjection() {
        return fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");
    }

    /** Packages can be read one after the other: none needs, by whatever way, one that needs it. */
    public static ArchRule packagesFormNoCircle() {
        return SlicesRuleDefinition.slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles();
    }

    /** Neighbours are known by their published events only. */
    public static ArchRule servicesKnowOnlyTheirOwn(String own, List<String> others) {
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new));
    }
}

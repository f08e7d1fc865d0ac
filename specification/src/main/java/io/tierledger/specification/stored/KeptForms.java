package io.tierledger.specification.stored;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.specification.HouseRules;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The forms in which the classes below a package keep bytes: each written by one type, each with a golden file. */
public final class KeptForms {
    static final Path DIRECTORY = Path.of("src/test/resources/stored/bytes");

    private final JavaClasses classes;
    private final Path directory;

    KeptForms(JavaClasses classes, Path directory) {
        this.classes = classes;
        this.directory = directory;
    }

    /** Of the module under test. */
    public static KeptForms below(String basePackage) {
        return new KeptForms(HouseRules.production(basePackage), DIRECTORY);
    }

    /** No form, of all that ever were, is without a file, and no file has lost its form. */
    public void haveAFileEach() throws IOException {
        List<String> forms = classes.stream()
                .filter(type -> type.isAnnotatedWith(KeptForm.class))
                .map(type -> type.getAnnotationOfType(KeptForm.class))
                .flatMap(KeptForms::files)
                .toList();
        assertThat(forms).as("one type for each form").doesNotHaveDuplicates();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("golden files in %s", directory)
                    .containsExactlyInAnyOrderElementsOf(forms);
        }
    }

    private static Stream<String> files(KeptForm form) {
        return IntStream.of(form.everWritten()).mapToObj(number -> form.name() + "." + number + ".txt");
    }

    /**
     * Bytes are put together by who bears a form, and only with the one writer.
     *
     * @param notKept packages whose bytes do not outlive the process that writes them
     */
    public void areWrittenByWhoBearsThem(String... notKept) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(notKept)
                .and()
                .resideOutsideOfPackage("io.tierledger.platform.bytes")
                .and(DescribedPredicate.describe("bear no form", KeptForms::bearsNoForm))
                .should()
                .callConstructor(ByteWriter.class, int.class)
                .orShould()
                .callConstructor(ByteWriter.class, int.class, int.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DataOutput.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DataInput.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ObjectOutputStream.class);
        rule.allowEmptyShould(true).check(classes);
    }

    private static boolean bearsNoForm(JavaClass type) {
        return !type.isAnnotatedWith(KeptForm.class)
                && type.getEnclosingClass().map(KeptForms::bearsNoForm).orElse(true);
    }
}

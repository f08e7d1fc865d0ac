package io.tierledger.specification.stored;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tierledger.specification.stored.kept.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds kept bytes to their forms can fail: each rule is given something that breaks it. */
class KeptFormsTest {
    private static final JavaClasses KEPT =
            new ClassFileImporter().importPackages("io.tierledger.specification.stored.kept");
    private static final JavaClasses STRAYED =
            new ClassFileImporter().importPackages("io.tierledger.specification.stored.strayed");

    @TempDir
    private Path files;

    @BeforeEach
    void both_forms_have_a_file() throws IOException {
        Files.writeString(files.resolve("kept.0.txt"), "0002 4b31 # before forms\n= K1\n");
        Files.writeString(files.resolve("kept.1.txt"), "# a word\n01\n00024b31\n= K1\n");
    }

    @Test
    void a_form_for_each_file_and_a_file_for_each_form() {
        assertThatCode(() -> new KeptForms(KEPT, files).haveAFileEach()).doesNotThrowAnyException();
    }

    @Test
    void a_form_without_a_file_is_noticed() throws IOException {
        Files.delete(files.resolve("kept.0.txt"));
        assertThatThrownBy(() -> new KeptForms(KEPT, files).haveAFileEach())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("kept.0.txt");
    }

    @Test
    void a_file_that_has_lost_its_form_is_noticed() throws IOException {
        Files.writeString(files.resolve("kept.2.txt"), "02\n=\n");
        assertThatThrownBy(() -> new KeptForms(KEPT, files).haveAFileEach())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("kept.2.txt");
    }

    @Test
    void bytes_without_a_form_and_bytes_of_ones_own_making_are_noticed() {
        assertThatCode(() -> new KeptForms(KEPT, files).areWrittenByWhoBearsThem())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new KeptForms(STRAYED, files).areWrittenByWhoBearsThem())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Strayed")
                .hasMessageContaining("Streamed");
    }

    @Test
    void bytes_that_changed_are_noticed_and_so_is_what_they_mean() {
        GoldenBytes golden = GoldenBytes.in(files, "kept", 1);
        assertThatCode(() -> golden.isWrittenAndRead(Kept.BYTES, read -> "K1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> golden.isWrittenAndRead(new byte[] {1, 0, 0}, read -> "K1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("kept.1.txt");
        assertThatThrownBy(() -> golden.isRead(read -> "K2"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("kept.1.txt");
    }

    @Test
    void a_form_whose_golden_file_is_missing_is_noticed() {
        assertThatThrownBy(() -> GoldenBytes.in(files, "kept", 3).isRead(read -> "K1"))
                .hasMessageContaining("kept.3.txt");
    }
}

package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolDirectoryTest {
    @TempDir
    Path ours;

    @AfterEach
    void forget() {
        System.clearProperty(SpoolDirectory.GIVEN);
    }

    @Test
    void a_file_lies_in_the_directory_that_the_process_was_given_and_only_its_owner_reads_it() throws Exception {
        System.setProperty(SpoolDirectory.GIVEN, ours.toString());
        Path file = SpoolDirectory.file(".rows");
        assertThat(file).hasParent(ours);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_workbook_is_kept_there_while_it_is_read() throws Exception {
        System.setProperty(SpoolDirectory.GIVEN, ours.toString());
        byte[] looksLikeOne = "PK\3\4 and more".getBytes(StandardCharsets.US_ASCII);
        try (Spool spool = Spool.receive(new ByteArrayInputStream(looksLikeOne))) {
            assertThat(spool.file()).hasParent(ours);
        }
        assertThat(ours).isEmptyDirectory();
    }

    @Test
    void without_one_it_lies_where_java_puts_such_files() throws Exception {
        Path file = SpoolDirectory.file(".rows");
        assertThat(file).hasParent(Path.of(System.getProperty("java.io.tmpdir")));
        Files.delete(file);
    }
}

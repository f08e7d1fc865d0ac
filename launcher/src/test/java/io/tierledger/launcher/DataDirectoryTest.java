package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path path;

    private Options options(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--data=" + path);
        return CommandLine.parse(all, Map.of());
    }

    @Test
    void a_new_directory_with_the_demonstration_follows_its_orders_until_the_last_month_end() {
        Installation installation = Installation.asAskedFor(options(), TODAY);
        assertThat(installation.clock()).isEqualTo("follow-orders");
        assertThat(installation.demonstrationUntil()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(installation.wantsDemonstration()).isTrue();
        assertThat(installation.withDemonstrationLoaded().wantsDemonstration()).isFalse();
    }

    @Test
    void a_new_empty_directory_follows_the_wall_clock() {
        Installation installation = Installation.asAskedFor(options("--empty"), TODAY);
        assertThat(installation.clock()).isEqualTo("wall");
        assertThat(installation.wantsDemonstration()).isFalse();
    }

    @Test
    void what_was_described_is_read_back() {
        Installation installation = Installation.asAskedFor(options("--currency=USD"), TODAY);
        try (DataDirectory directory = DataDirectory.open(path)) {
            assertThat(directory.installation()).isEmpty();
            directory.describe(installation);
            assertThat(directory.installation()).contains(installation);
        }
    }

    @Test
    void a_directory_is_held_by_one_at_a_time() {
        try (DataDirectory held = DataDirectory.open(path)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataDirectory.open(path))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("in use");
        }
        DataDirectory.open(path).close();
    }

    @Test
    void another_currency_or_zone_is_refused_and_the_clock_may_change() {
        Installation stored = Installation.asAskedFor(options(), TODAY);
        assertThatThrownBy(() -> stored.startedAgain(options("--currency=USD"))).hasMessageContaining("currency EUR");
        assertThatThrownBy(() -> stored.startedAgain(options("--zone=UTC")))
                .hasMessageContaining("zone Europe/Amsterdam");
        assertThat(stored.startedAgain(options("--clock=wall")).clock()).isEqualTo("wall");
        assertThat(stored.startedAgain(options())).isEqualTo(stored);
    }

    @Test
    void the_directory_of_another_version_is_refused() throws Exception {
        Files.writeString(path.resolve("tierledger.json"), "{\"format\": 99, \"something\": \"else\"}");
        try (DataDirectory directory = DataDirectory.open(path)) {
            Installation stored = directory.installation().orElseThrow();
            assertThatThrownBy(() -> stored.startedAgain(options()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("format 99");
        }
    }

    @Test
    void files_being_read_lie_where_nobody_else_looks_and_are_gone_at_the_next_start() throws Exception {
        try (DataDirectory directory = DataDirectory.open(path)) {
            Path left = Files.writeString(directory.spool().resolve("left.xlsx"), "of a killed process");
            Path spool = directory.spool();
            assertThat(left).doesNotExist();
            assertThat(spool).startsWith(path);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_damaged_description_is_refused() throws Exception {
        Files.writeString(path.resolve("tierledger.json"), "{\"format\":");
        try (DataDirectory directory = DataDirectory.open(path)) {
            assertThatThrownBy(directory::installation)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("cannot be read");
        }
    }
}

package io.tierledger.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void a_taken_port_is_refused_by_name() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Machine.requirePort("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void any_port_is_as_good_as_free() {
        assertThatCode(() -> Machine.requirePort("127.0.0.1", 0)).doesNotThrowAnyException();
    }

    @Test
    void too_little_memory_is_refused_with_both_figures() {
        assertThatThrownBy(() -> Machine.requireMemory(1L << 30))
                .hasMessageContaining("1024 MB")
                .hasMessageContaining("1536 MB");
        assertThatCode(() -> Machine.requireMemory(Machine.MEMORY_NEEDED)).doesNotThrowAnyException();
    }

    @Test
    void too_little_disk_is_refused_with_the_place() {
        assertThatThrownBy(() -> Machine.requireDisk(Path.of("/d"), 1L << 30))
                .hasMessageContaining("/d")
                .hasMessageContaining("2048 MB");
        assertThatCode(() -> Machine.requireDisk(Path.of("/d"), Machine.DISK_NEEDED))
                .doesNotThrowAnyException();
    }

    @Test
    void the_machine_can_be_asked() {
        assertThat(Machine.availableMemory()).isPositive();
        assertThat(Machine.availableDisk(Path.of("."))).isPositive();
    }
}

package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void nobody_is_given_the_port_of_another() {
        List<Integer> ports = IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(i -> FreePort.find())
                .toList();
        assertThat(ports).doesNotHaveDuplicates().allMatch(FreePort::isFree);
    }

    @Test
    void a_port_that_is_let_go_within_a_second_is_free() throws Exception {
        ServerSocket holder = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        int port = holder.getLocalPort();
        assertThat(FreePort.isFreeSoon(port)).isFalse();
        Thread lets = Thread.startVirtualThread(() -> {
            try (holder) {
                Thread.sleep(200);
            } catch (IOException | InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        });
        assertThat(FreePort.isFreeSoon(port)).isTrue();
        lets.join();
    }
}

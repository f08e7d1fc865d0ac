package io.tierledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

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
}

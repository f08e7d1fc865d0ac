package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BlockingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void whoever_waits_is_told_of_work_that_an_error_of_the_machine_broke_off() {
        try (Blocking blocking = new Blocking("blocking", 1, 1)) {
            for (Error error : new Error[] {new NoClassDefFoundError("gone"), new StackOverflowError()}) {
                assertThatThrownBy(() -> blocking.call(() -> {
                                    throw error;
                                })
                                .block(PATIENCE))
                        .isInstanceOf(IllegalStateException.class)
                        .hasCause(error);
            }
            assertThat(blocking.call(() -> "works on").block(PATIENCE)).isEqualTo("works on");
        }
    }
}

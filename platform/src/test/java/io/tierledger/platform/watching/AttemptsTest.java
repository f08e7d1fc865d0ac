package io.tierledger.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An appender with nothing to do does not stand still; one whose every attempt fails does, though each attempt ends. */
class AttemptsTest {
    private final Attempts attempts = new Attempts("appender");

    @Test
    void rests_before_the_first_attempt_and_after_one_that_succeeded() throws Exception {
        assertThat(attempts.still()).isZero();
        attempts.begins();
        attempts.succeeded();
        Thread.sleep(5);
        assertThat(attempts.still()).isZero();
    }

    @Test
    void an_attempt_that_does_not_end_stands_still() throws Exception {
        attempts.begins();
        Thread.sleep(5);
        assertThat(attempts.still()).isPositive();
    }

    @Test
    void failures_add_up_until_one_succeeds() throws Exception {
        attempts.begins();
        Thread.sleep(20);
        attempts.failed();
        attempts.begins();
        attempts.failed();
        assertThat(attempts.still()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
        attempts.begins();
        attempts.succeeded();
        assertThat(attempts.still()).isZero();
    }
}

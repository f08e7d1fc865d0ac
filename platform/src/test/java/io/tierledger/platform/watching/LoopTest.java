package io.tierledger.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoopTest {
    static List<Throwable> failures() {
        return List.of(new IllegalStateException("a failure"), new NoClassDefFoundError("an error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void goes_on_after_whatever_a_step_throws_when_it_has_put_things_right(Throwable failure) throws Exception {
        List<String> done = new CopyOnWriteArrayList<>();
        CountDownLatch second = new CountDownLatch(1);
        Loop loop = new Loop(
                "test",
                () -> {
                    if (!done.contains("step")) {
                        done.add("step");
                        throwing(failure);
                    }
                    second.countDown();
                    Thread.sleep(10);
                },
                () -> done.add("put right"),
                () -> done.add("end"));
        try (loop) {
            loop.start();
            assertThat(second.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).containsExactly("step", "put right", "end");
    }

    @Test
    void whoever_closes_it_does_not_wait_for_the_end_of_a_pause() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        Loop loop =
                Loop.pausing("test", Duration.ofMinutes(1), first::countDown).start();
        assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(CompletableFuture.runAsync(loop::close)).succeedsWithin(Duration.ofSeconds(3));
    }

    private static void throwing(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}

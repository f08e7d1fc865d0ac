package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A body comes at a pace, or is refused; how fast it is read does not matter. */
class ComingAtAPaceTest {
    private long now;

    /** Gives {@code each} bytes a second, without an end. */
    private final class Trickle extends InputStream {
        private final int each;

        Trickle(int each) {
            this.each = each;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int count) {
            now += 1_000_000_000L;
            return Math.min(count, each);
        }
    }

    private void readFor(int seconds, InputStream body) throws IOException {
        byte[] into = new byte[64 * 1024];
        for (int i = 0; i < seconds; i++) {
            assertThat(body.read(into)).isPositive();
        }
    }

    @Test
    void one_byte_a_second_is_too_slow() {
        assertThatThrownBy(() -> readFor(60, new PacedBody(new Trickle(1), () -> now)))
                .isInstanceOfSatisfying(
                        Unreadable.class, slow -> assertThat(slow.status()).isEqualTo(408));
        assertThat(now).isLessThanOrEqualTo(31_000_000_000L);
    }

    @Test
    void two_kilobytes_a_second_are_enough_for_ever() throws IOException {
        readFor(3_600, new PacedBody(new Trickle(2_048), () -> now));
    }

    @Test
    void who_reads_slowly_does_not_blame_the_sender() throws IOException {
        InputStream body = new PacedBody(InputStream.nullInputStream(), () -> now);
        now += 3_600_000_000_000L;
        assertThat(body.read(new byte[1])).isEqualTo(-1);
    }

    @Test
    void silence_is_too_slow_as_well() {
        InputStream silent = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException(new TimeoutException("nothing came"));
            }
        };
        assertThatThrownBy(() -> new PacedBody(silent).read())
                .isInstanceOfSatisfying(
                        Unreadable.class, slow -> assertThat(slow.code()).isEqualTo("too-slow"));
    }
}

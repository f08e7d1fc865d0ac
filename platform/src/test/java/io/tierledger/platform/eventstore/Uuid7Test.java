package io.tierledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    @Test
    void identifiers_are_of_version_7_and_tell_the_millisecond() {
        long before = System.currentTimeMillis();
        UUID id = Uuid7.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void no_two_are_alike_whatever_thread_asks() {
        Set<UUID> seen = ConcurrentHashMap.newKeySet();
        assertThat(IntStream.range(0, 200_000).parallel().allMatch(i -> seen.add(Uuid7.next())))
                .isTrue();
    }

    /** 62 bits beside the variant: each is set in about half of many. */
    @Test
    void every_bit_that_does_not_tell_the_time_varies() {
        List<UUID> many = Stream.generate(Uuid7::next).limit(10_000).toList();
        for (int bit = 0; bit < 62; bit++) {
            long mask = 1L << bit;
            assertThat(many.stream().filter(id -> (id.getLeastSignificantBits() & mask) != 0))
                    .as("bit %d", bit)
                    .hasSizeBetween(4_500, 5_500);
        }
        for (int bit = 0; bit < 12; bit++) {
            long mask = 1L << bit;
            assertThat(many.stream().filter(id -> (id.getMostSignificantBits() & mask) != 0))
                    .as("bit %d of the first half", bit)
                    .hasSizeBetween(4_500, 5_500);
        }
    }
}

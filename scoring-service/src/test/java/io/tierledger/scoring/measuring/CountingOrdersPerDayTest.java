package io.tierledger.scoring.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountingOrdersPerDayTest {
    private final DayBuckets buckets = new DayBuckets();

    @Test
    void a_day_has_one_bucket_per_kind() {
        assertThat(buckets.add(10, 1, 100, false, 0, 1)).isTrue();
        assertThat(buckets.add(10, 2, 50, false, 0, 1)).isFalse();
        assertThat(buckets.add(10, 1, 25, false, 0, 1)).isFalse();
        assertThat(buckets.size()).isEqualTo(2);
        assertThat(sum(9, 10, 1).amount).isEqualTo(125);
        assertThat(sum(9, 10, Kinds.ALL).amount).isEqualTo(175);
    }

    @Test
    void a_window_begins_after_its_first_bound_and_holds_its_last() {
        buckets.add(9, 0, 1, false, 0, 1);
        buckets.add(10, 0, 10, false, 0, 1);
        buckets.add(20, 0, 100, false, 0, 1);
        buckets.add(21, 0, 1000, false, 0, 1);
        assertThat(sum(9, 20, Kinds.ALL).amount).isEqualTo(110);
    }

    @Test
    void days_before_1970_are_days_too() {
        buckets.add(-5, 3, 7, false, 0, 1);
        assertThat(sum(-6, -5, 3).amount).isEqualTo(7);
        assertThat(buckets.day(0)).isEqualTo(-5);
        assertThat(buckets.kind(0)).isEqualTo(3);
    }

    @Test
    void profit_takes_the_cost_where_it_is_said_and_thirty_percent_where_not() {
        buckets.add(1, 0, 10_005, false, 0, 1);
        buckets.add(1, 0, 20_000, true, 15_000, 1);
        assertThat(sum(0, 1, Kinds.ALL).profit()).isEqualTo(5_000 + 3_002);
        buckets.add(1, 0, -20_000, true, -15_000, -1);
        assertThat(sum(0, 1, Kinds.ALL).profit()).isEqualTo(3_002);
    }

    @Test
    void a_cancelled_order_counts_for_nothing() {
        buckets.add(1, 0, 100, false, 0, 1);
        buckets.add(1, 0, -100, false, 0, -1);
        assertThat(buckets.orders()).isZero();
        assertThat(buckets.lastDay(5, Kinds.ALL)).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void any_order_of_arrival_gives_the_same_sums() {
        Random random = new Random(1);
        TreeMap<Integer, Long> naive = new TreeMap<>();
        for (int i = 0; i < 2_000; i++) {
            int day = random.nextInt(400);
            long amount = random.nextInt(10_000) - 2_000;
            boolean costed = random.nextBoolean();
            buckets.add(day, random.nextInt(3), amount, costed, costed ? amount / 2 : 0, 1);
            naive.merge(day, amount, Long::sum);
        }
        for (int i = 0; i < 200; i++) {
            int after = random.nextInt(400);
            int upTo = after + random.nextInt(100);
            long expected = naive.subMap(after, false, upTo, true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(sum(after, upTo, Kinds.ALL).amount).isEqualTo(expected);
        }
    }

    private WindowSums sum(int after, int upTo, int kind) {
        WindowSums sums = new WindowSums();
        buckets.sum(after, upTo, kind, sums);
        return sums;
    }
}

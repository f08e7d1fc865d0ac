package io.tierledger.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.ranking.stored.PartitionMeasuresBytes;
import io.tierledger.scoring.ranking.stored.RankingBytes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a customer would come with another value is where the ranking itself would put it. */
class RankedOnADayTest {
    private final Random random = new Random(7);

    private static Criterion criterion(String method) {
        return Presets.all().stream()
                .filter(m -> m.id().equals(method))
                .findFirst()
                .orElseThrow()
                .criteria()
                .getFirst();
    }

    private static PartitionMeasures word(String method, List<RankedCustomer> standings) {
        PartitionMeasures word = new PartitionMeasures();
        word.add(method, criterion(method), () -> standings);
        return word;
    }

    private List<RankedCustomer> others(int n) {
        List<RankedCustomer> others = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            others.add(new RankedCustomer("K" + i, random.nextInt(40) * 100L));
        }
        return others;
    }

    @ParameterizedTest
    @ValueSource(strings = {"curry-pyramid", "pareto-abc"})
    void a_value_has_the_rank_that_the_ranking_gives_it(String method) {
        String key = RankedList.key(method, "contribution");
        for (int round = 0; round < 200; round++) {
            List<RankedCustomer> others = others(random.nextInt(60));
            RankedCustomer own = new RankedCustomer("K2x", random.nextInt(4_200));
            RankedList seen =
                    RankedOnADay.of(List.of(word(method, others))).get(key).with(own.customerId(), own.value());
            List<RankedCustomer> all = new ArrayList<>(others);
            all.add(own);
            RankedList real = RankingBytes.read(
                            RankingBytes.of(List.of(PartitionMeasuresBytes.write(word(method, all)))), -1)
                    .get(key);
            assertThat(seen.rank("K2x")).isEqualTo(real.rank("K2x")).isPositive();
            assertThat(seen.borders()).isEqualTo(real.borders());
            assertThat(seen.n()).isEqualTo(real.n());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"curry-pyramid", "pareto-abc"})
    void the_least_value_reaches_the_band_and_one_less_does_not(String method) {
        String key = RankedList.key(method, "contribution");
        for (int round = 0; round < 100; round++) {
            RankedOnADay rivals = RankedOnADay.of(List.of(word(method, others(1 + random.nextInt(60)))))
                    .get(key)
                    .without("K3");
            for (int band = 0; band < 2; band++) {
                OptionalLong least = rivals.least("K3", band, BigDecimal.ZERO, 0);
                assertThat(least).isPresent();
                assertThat(bandOf(rivals, least.getAsLong())).isLessThanOrEqualTo(band);
                assertThat(bandOf(rivals, least.getAsLong() - 1))
                        .as("one less than %s", least)
                        .isGreaterThan(band);
            }
        }
    }

    private static int bandOf(RankedOnADay rivals, long value) {
        RankedList list = rivals.with("K3", value);
        return list.band(list.rank("K3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"curry-pyramid"})
    void a_margin_takes_ranks_off_a_band(String method) {
        List<RankedCustomer> others = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            others.add(new RankedCustomer("A" + i, 100_000 - i));
        }
        RankedOnADay rivals =
                RankedOnADay.of(List.of(word(method, others))).get(RankedList.key(method, "contribution"));
        assertThat(rivals.least("K3", 0, BigDecimal.ZERO, 0)).hasValue(100_000 - 8);
        assertThat(rivals.least("K3", 0, new BigDecimal("0.2"), 1)).hasValue(100_000 - 6);
        assertThat(rivals.least("K3", 0, new BigDecimal("0.2"), -1)).hasValue(100_000 - 10);
        assertThat(rivals.valueAt(1)).hasValue(100_000);
        assertThat(rivals.valueAt(1_000)).isEmpty();
    }
}

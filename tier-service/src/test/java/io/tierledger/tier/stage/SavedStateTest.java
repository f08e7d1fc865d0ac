package io.tierledger.tier.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.tier.partition.saved.ScorecardBytes;
import io.tierledger.tier.placement.Presets;
import io.tierledger.tier.placement.Scorecards;
import io.tierledger.tier.placement.policy.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SavedStateTest {
    private static final LocalDate DAY = LocalDate.of(2013, 3, 2);

    @Test
    void a_scorecard_comes_back_as_it_was_in_few_bytes() {
        for (String id : Presets.ALL) {
            Method method = Presets.method(id);
            Scorecard plain = Scorecards.of(
                    method, DAY, Map.of(), Map.of(method.criteria().getFirst().id(), "84210.00"), true, "TIME");
            Scorecard ranked = new Scorecard(
                    plain.name(),
                    plain.version(),
                    DAY,
                    plain.contributions(),
                    true,
                    false,
                    new Ranked(DAY, 1_000, 17, List.of(10, 50, 200, 1_000)),
                    "POLICY",
                    "scoring/77");
            for (Scorecard scorecard : List.of(plain, ranked)) {
                byte[] bytes = ScorecardBytes.write(scorecard, method.criteria());
                assertThat(ScorecardBytes.read(bytes, method.criteria())).isEqualTo(scorecard);
                assertThat(ScorecardBytes.versionOf(bytes)).isEqualTo(scorecard.version());
                assertThat(ScorecardBytes.everOrdered(bytes)).isEqualTo(scorecard.everOrdered());
            }
        }
        Method m1 = Presets.method("value-potential");
        assertThat(ScorecardBytes.write(Scorecards.of(m1, DAY, Map.of()), m1.criteria()).length)
                .isLessThan(120);
    }

    @Test
    void numbers_of_any_size_come_back() {
        Random random = new Random(5);
        ByteWriter out = new ByteWriter(128);
        long[] numbers = random.longs(2_000).map(n -> n >> random.nextInt(64)).toArray();
        for (long number : numbers) {
            out.number(number).decimal(BigDecimal.valueOf(number, random.nextInt(5)));
        }
        ByteReader in = new ByteReader(out.number(Long.MIN_VALUE)
                .number(Long.MAX_VALUE)
                .textOrNull(null)
                .textOrNull("é")
                .written());
        for (long number : numbers) {
            assertThat(in.number()).isEqualTo(number);
            assertThat(in.decimal().unscaledValue().longValueExact()).isEqualTo(number);
        }
        assertThat(in.number()).isEqualTo(Long.MIN_VALUE);
        assertThat(in.number()).isEqualTo(Long.MAX_VALUE);
        assertThat(in.textOrNull()).isNull();
        assertThat(in.textOrNull()).isEqualTo("é");
    }

    @Test
    void what_was_restored_is_saved_as_the_same_bytes() {
        DrivenPartition partition = new DrivenPartition();
        Method method = Presets.method("abc-attention");
        partition.publish(method);
        for (int i = 0; i < 50; i++) {
            partition.handle(
                    "K" + i, new AccountManagerAssigned("K" + i, null, "am-" + i % 3, "import", null, null, null));
            partition.scored(TheRulesOfChangeTest.scorecard(method, "K" + i, i % 3, DAY.plusDays(i % 5)));
        }
        partition.day(DAY.plusDays(10));
        partition.restart();
        Map<String, byte[]> before = Map.copyOf(partition.saved);
        for (int i = 0; i < 50; i++) {
            partition.handle(
                    "K" + i, new AccountManagerAssigned("K" + i, null, "am-" + i % 3, "import", null, null, null));
        }
        Map<String, byte[]> after = partition.takeChanged();
        assertThat(after).hasSize(50);
        after.forEach((key, bytes) -> assertThat(bytes).as(key).isEqualTo(before.get(key)));
    }

    @Test
    void nothing_is_saved_twice() {
        DrivenPartition partition = new DrivenPartition();
        partition.publish(Presets.method("abc-attention"));
        partition.scored(TheRulesOfChangeTest.scorecard(Presets.method("abc-attention"), "K1", 1, DAY));
        assertThat(partition.takeChanged()).hasSize(2);
        assertThat(partition.takeChanged()).isEmpty();
    }
}

package io.tierledger.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.ranking.stored.PartitionMeasuresBytes;
import io.tierledger.scoring.ranking.stored.RankingBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final List<Integer> CURRY = List.of(1, 5, 20, 100);

    private static Method preset(String id) {
        return Presets.all().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    private static byte[] word(List<RankedCustomer> standings) {
        PartitionMeasures word = new PartitionMeasures();
        for (String id : List.of("curry-pyramid", "pareto-abc")) {
            Criterion criterion = preset(id).criteria().getFirst();
            word.add(id, criterion, () -> standings);
        }
        return PartitionMeasuresBytes.write(word);
    }

    @Test
    void counts_round_up_cumulatively() {
        assertThat(Borders.byCount(CURRY, 1_000)).containsExactly(10, 50, 200, 1_000);
        assertThat(Borders.byCount(CURRY, 7)).containsExactly(1, 1, 2, 7);
        assertThat(Borders.byCount(CURRY, 1)).containsExactly(1, 1, 1, 1);
        assertThat(Borders.byCount(CURRY, 0)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void the_customer_that_crosses_the_line_is_included() {
        List<RankedCustomer> ranked = List.of(
                new RankedCustomer("a", 50),
                new RankedCustomer("b", 30),
                new RankedCustomer("c", 15),
                new RankedCustomer("d", 5));
        assertThat(Borders.byValue(List.of(80, 95, 100), ranked)).containsExactly(2, 3, 4);
        List<RankedCustomer> crossing =
                List.of(new RankedCustomer("a", 79), new RankedCustomer("b", 20), new RankedCustomer("c", 1));
        assertThat(Borders.byValue(List.of(80, 95, 100), crossing)).containsExactly(2, 2, 3);
        assertThat(Borders.byValue(List.of(80, 95, 100), List.of())).containsExactly(0, 0, 0);
    }

    @Test
    void borders_by_value_do_not_overflow() {
        List<RankedCustomer> huge =
                List.of(new RankedCustomer("a", Long.MAX_VALUE / 2), new RankedCustomer("b", Long.MAX_VALUE / 2));
        assertThat(Borders.byValue(List.of(80, 95, 100), huge)).containsExactly(2, 2, 2);
        List<RankedCustomer> beyond = List.of(
                new RankedCustomer("a", Long.MAX_VALUE),
                new RankedCustomer("b", Long.MAX_VALUE),
                new RankedCustomer("c", 1));
        assertThat(Borders.byValue(List.of(50, 99, 100), beyond)).containsExactly(2, 2, 3);
        assertThat(Borders.byValue(List.of(40, 99, 100), beyond)).containsExactly(1, 2, 3);
    }

    @Test
    void ties_go_by_id() {
        byte[] result = RankingBytes.of(List.of(
                word(List.of(new RankedCustomer("b", 5))),
                word(List.of(new RankedCustomer("a", 5), new RankedCustomer("c", 9)))));
        RankedList all = RankingBytes.read(result, -1).get("curry-pyramid/contribution");
        assertThat(List.of(all.rank("c"), all.rank("a"), all.rank("b"), all.rank("nobody")))
                .containsExactly(1, 2, 3, 0);
        RankedList first = RankingBytes.read(result, 0).get("pareto-abc/contribution");
        assertThat(first.rank("b")).isEqualTo(3);
        assertThat(first.rank("a")).isZero();
        assertThat(first.n()).isEqualTo(3);
    }

    @Test
    void twelve_partitions_give_what_one_list_gives() {
        Random random = new Random(7);
        List<List<RankedCustomer>> partitions = new ArrayList<>();
        List<RankedCustomer> all = new ArrayList<>();
        for (int p = 0; p < 12; p++) {
            partitions.add(new ArrayList<>());
        }
        for (int i = 0; i < 3_000; i++) {
            RankedCustomer standing = new RankedCustomer("K" + i, random.nextInt(500) - 50);
            all.add(standing);
            partitions.get(random.nextInt(12)).add(standing);
        }
        all.sort(null);
        Map<String, RankedList> read = RankingBytes.read(
                RankingBytes.of(partitions.stream().map(RankingTest::word).toList()), -1);
        for (int i = 0; i < all.size(); i++) {
            assertThat(read.get("pareto-abc/contribution").rank(all.get(i).customerId()))
                    .isEqualTo(i + 1);
        }
        assertThat(read.get("curry-pyramid/contribution").borders()).containsExactly(30, 150, 600, 3_000);
    }

    @Test
    void a_rank_belongs_to_the_first_band_that_reaches_it() {
        byte[] result = RankingBytes.of(List.of(word(List.of(
                new RankedCustomer("1", 7),
                new RankedCustomer("2", 6),
                new RankedCustomer("3", 5),
                new RankedCustomer("4", 4),
                new RankedCustomer("5", 3),
                new RankedCustomer("6", 2),
                new RankedCustomer("7", 1)))));
        RankedList list = RankingBytes.read(result, 0).get("curry-pyramid/contribution");
        assertThat(List.of(list.band(1), list.band(2), list.band(3), list.band(7)))
                .containsExactly(0, 2, 3, 3);
    }
}

package io.tierledger.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.ranking.stored.RankingBytes;
import io.tierledger.scoring.ranking.stored.WordBytes;
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

    private static byte[] word(List<Standing> standings) {
        Word word = new Word();
        for (String id : List.of("curry-pyramid", "pareto-abc")) {
            Criterion criterion = preset(id).criteria().getFirst();
            word.add(id, criterion, () -> standings);
        }
        return WordBytes.write(word);
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
        List<Standing> ranked =
                List.of(new Standing("a", 50), new Standing("b", 30), new Standing("c", 15), new Standing("d", 5));
        assertThat(Borders.byValue(List.of(80, 95, 100), ranked)).containsExactly(2, 3, 4);
        List<Standing> crossing = List.of(new Standing("a", 79), new Standing("b", 20), new Standing("c", 1));
        assertThat(Borders.byValue(List.of(80, 95, 100), crossing)).containsExactly(2, 2, 3);
        assertThat(Borders.byValue(List.of(80, 95, 100), List.of())).containsExactly(0, 0, 0);
    }

    @Test
    void borders_by_value_do_not_overflow() {
        List<Standing> huge = List.of(new Standing("a", Long.MAX_VALUE / 2), new Standing("b", Long.MAX_VALUE / 2));
        assertThat(Borders.byValue(List.of(80, 95, 100), huge)).containsExactly(2, 2, 2);
        List<Standing> beyond =
                List.of(new Standing("a", Long.MAX_VALUE), new Standing("b", Long.MAX_VALUE), new Standing("c", 1));
        assertThat(Borders.byValue(List.of(50, 99, 100), beyond)).containsExactly(2, 2, 3);
        assertThat(Borders.byValue(List.of(40, 99, 100), beyond)).containsExactly(1, 2, 3);
    }

    @Test
    void ties_go_by_id() {
        byte[] result = RankingBytes.of(List.of(
                word(List.of(new Standing("b", 5))), word(List.of(new Standing("a", 5), new Standing("c", 9)))));
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
        List<List<Standing>> partitions = new ArrayList<>();
        List<Standing> all = new ArrayList<>();
        for (int p = 0; p < 12; p++) {
            partitions.add(new ArrayList<>());
        }
        for (int i = 0; i < 3_000; i++) {
            Standing standing = new Standing("K" + i, random.nextInt(500) - 50);
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
                new Standing("1", 7),
                new Standing("2", 6),
                new Standing("3", 5),
                new Standing("4", 4),
                new Standing("5", 3),
                new Standing("6", 2),
                new Standing("7", 1)))));
        RankedList list = RankingBytes.read(result, 0).get("curry-pyramid/contribution");
        assertThat(List.of(list.band(1), list.band(2), list.band(3), list.band(7)))
                .containsExactly(0, 2, 3, 3);
    }
}

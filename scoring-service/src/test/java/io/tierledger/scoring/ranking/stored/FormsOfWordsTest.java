package io.tierledger.scoring.ranking.stored;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.scoring.ranking.PartitionMeasures;
import io.tierledger.scoring.ranking.RankedCustomer;
import io.tierledger.scoring.ranking.RankedList;
import io.tierledger.scoring.ranking.RankedMeasure;
import io.tierledger.scoring.ranking.Shares;
import io.tierledger.specification.stored.GoldenBytes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What partitions say to a ranking, and what it answers, keep the form they were stored in. */
class FormsOfWordsTest {
    private static final RankedMeasure REVENUE = new RankedMeasure("REVENUE||P12M");

    @Test
    void a_word_has_its_form() {
        GoldenBytes.of("ranking-word", 1)
                .isWrittenAndRead(
                        word(new RankedCustomer("é", -5), new RankedCustomer("K", 300)), FormsOfWordsTest::word);
    }

    @Test
    void a_word_of_before_forms_is_read() {
        GoldenBytes.of("ranking-word", 0).isRead(FormsOfWordsTest::word);
    }

    @Test
    void a_result_has_its_form() {
        byte[] result = RankingBytes.of(List.of(word(new RankedCustomer("é", -5)), word(new RankedCustomer("K", 300))));
        GoldenBytes.of("ranking-result", 1).isWrittenAndRead(result, FormsOfWordsTest::result);
    }

    @Test
    void a_result_of_before_forms_is_read() {
        GoldenBytes.of("ranking-result", 0).isRead(FormsOfWordsTest::result);
    }

    @Test
    void a_word_of_a_later_version_is_refused_with_words() {
        assertThatThrownBy(() -> PartitionMeasuresBytes.read(new byte[] {2}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessageContaining("form 2, which this version does not know");
    }

    private static byte[] word(RankedCustomer... standings) {
        PartitionMeasures word = new PartitionMeasures();
        word.says(REVENUE, List.of(standings));
        word.wants(new Shares("curry/contribution", true, List.of(10, 50, 100)), REVENUE);
        return PartitionMeasuresBytes.write(word);
    }

    private static String word(byte[] bytes) {
        PartitionMeasures word = PartitionMeasuresBytes.read(bytes);
        Map<RankedMeasure, List<String>> lists = new TreeMap<>(Comparator.comparing(RankedMeasure::words));
        word.lists()
                .forEach((measure, ranked) -> lists.put(
                        measure,
                        ranked.stream()
                                .map(each ->
                                        "Standing[customerId=%s, value=%d]".formatted(each.customerId(), each.value()))
                                .toList()));
        return lists + "\n" + word.wanted();
    }

    private static String result(byte[] bytes) {
        Map<String, RankedList> lists = new TreeMap<>(RankingBytes.read(bytes, -1));
        Map<String, RankedList> own = RankingBytes.read(bytes, 1);
        return lists.entrySet().stream()
                .map(list -> "%s of %d, borders %s, first K at %d, then é at %d; partition 1 has K at %d and é at %d"
                        .formatted(
                                list.getKey(),
                                list.getValue().n(),
                                list.getValue().borders(),
                                list.getValue().rank("K"),
                                list.getValue().rank("é"),
                                own.get(list.getKey()).rank("K"),
                                own.get(list.getKey()).rank("é")))
                .collect(Collectors.joining("\n"));
    }
}

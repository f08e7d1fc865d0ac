package io.tierledger.scoring.ranking.stored;

import io.tierledger.platform.bytes.ByteReader;
import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.scoring.ranking.RankedCustomer;
import io.tierledger.scoring.ranking.RankedList;
import io.tierledger.scoring.ranking.Ranking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of a ranking, stored for ever: lists with partition, customer and value of each rank, then what each criterion takes of
 * which list. The form before forms began with the number of lists, which is below 2^24 and so begins with 0.
 */
@KeptForm(
        name = "ranking-result",
        everWritten = {RankingBytes.WITHOUT_FORM, RankingBytes.FORM})
public final class RankingBytes {
    static final int WITHOUT_FORM = 0;
    static final int FORM = 1;
    private static final String WHAT = "a ranking";

    private RankingBytes() {}

    /** What follows from the words of all partitions, in their order. */
    public static byte[] of(List<byte[]> words) {
        return write(Ranking.of(words.stream().map(PartitionMeasuresBytes::read).toList()));
    }

    private static byte[] write(Ranking ranking) {
        ByteWriter out = new ByteWriter(FORM, 1024).inFour(ranking.merged().size());
        ranking.merged().forEach((measure, list) -> {
            out.word(measure.words()).inFour(list.ranked().size());
            for (int i = 0; i < list.ranked().size(); i++) {
                RankedCustomer standing = list.ranked().get(i);
                out.flags(list.partition(i)).word(standing.customerId()).number(standing.value());
            }
        });
        out.inFour(ranking.wanted().size());
        ranking.wanted().forEach((shares, measure) -> {
            List<Integer> borders = ranking.borders(shares);
            out.word(shares.criterion()).word(measure.words()).inFour(borders.size());
            borders.forEach(out::inFour);
        });
        return out.written();
    }

    /** All lists by {@link RankedList#key}, with the ranks of one partition's customers; -1 for everybody's. */
    public static Map<String, RankedList> read(byte[] result, int partition) {
        return UnreadableBytes.readWhole(WHAT, result, in -> {
            in.form(WHAT, WITHOUT_FORM, FORM);
            return read(in, partition);
        });
    }

    private static Map<String, RankedList> read(ByteReader in, int partition) {
        Map<String, Map<String, Integer>> ranks = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int lists = in.inFour(); lists > 0; lists--) {
            String measure = in.word();
            int n = in.inFour();
            sizes.put(measure, n);
            ranks.put(measure, ranks(in, n, partition));
        }
        Map<String, RankedList> read = new HashMap<>();
        for (int criteria = in.inFour(); criteria > 0; criteria--) {
            String criterion = in.word();
            String measure = in.word();
            List<Integer> borders = List.copyOf(in.numbersInFour());
            read.put(criterion, new RankedList(must(sizes.get(measure)), borders, must(ranks.get(measure))));
        }
        return read;
    }

    private static Map<String, Integer> ranks(ByteReader in, int n, int partition) {
        Map<String, Integer> ranks = new HashMap<>();
        for (int rank = 1; rank <= n; rank++) {
            boolean own = in.flags() == partition || partition < 0;
            if (own) {
                ranks.put(in.word(), rank);
            } else {
                in.skip(in.inTwo());
            }
            in.number();
        }
        return ranks;
    }

    private static <T> T must(@Nullable T value) {
        return Objects.requireNonNull(value, "a ranking names a list it does not hold");
    }
}

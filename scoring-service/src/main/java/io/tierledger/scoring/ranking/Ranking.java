package io.tierledger.scoring.ranking;

import io.tierledger.contracts.method.Criterion;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/** What follows from the words of all partitions: per measure the whole list with ranks, per ranked criterion the borders. Pure. */
public final class Ranking {
    private Ranking() {}

    /** One partition's list and how far it is merged. */
    private static final class Head implements Comparable<Head> {
        private final int partition;
        private final List<Standing> list;
        private int next;

        Head(int partition, List<Standing> list) {
            this.partition = partition;
            this.list = list;
        }

        @Override
        public int compareTo(Head other) {
            return list.get(next).compareTo(other.list.get(other.next));
        }
    }

    /** A merged list; {@code partitions} says for each rank whose customer has it. */
    private record Merged(List<Standing> ranked, byte[] partitions) {}

    /** @param words in the order of the partitions */
    public static byte[] of(List<byte[]> words) {
        List<Word> all = words.stream().map(Word::of).toList();
        Map<RankedMeasure, Merged> merged = new LinkedHashMap<>();
        Map<Shares, RankedMeasure> wanted = new LinkedHashMap<>();
        for (Word word : all) {
            word.lists.keySet().forEach(measure -> merged.computeIfAbsent(measure, m -> merge(all, m)));
            wanted.putAll(word.wanted);
        }
        return Packed.write(out -> write(merged, wanted, out));
    }

    /** The last rank of each band of a list that is in order, best first. */
    public static List<Integer> borders(Criterion.Ranking ranking, List<Standing> ranked) {
        List<Integer> percents = ranking.bands().stream()
                .map(Criterion.Ranking.RankBand::upToPercent)
                .toList();
        return ranking.by() == Criterion.Ranking.By.VALUE
                ? Borders.byValue(percents, ranked)
                : Borders.byCount(percents, ranked.size());
    }

    private static Merged merge(List<Word> words, RankedMeasure measure) {
        PriorityQueue<Head> heads = new PriorityQueue<>(Math.max(1, words.size()));
        int n = 0;
        for (int partition = 0; partition < words.size(); partition++) {
            List<Standing> list = words.get(partition).lists.getOrDefault(measure, List.of());
            n += list.size();
            if (!list.isEmpty()) {
                heads.add(new Head(partition, list));
            }
        }
        List<Standing> ranked = new ArrayList<>(n);
        byte[] partitions = new byte[n];
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            partitions[ranked.size()] = (byte) head.partition;
            ranked.add(head.list.get(head.next++));
            if (head.next < head.list.size()) {
                heads.add(head);
            }
        }
        return new Merged(ranked, partitions);
    }

    private static void write(
            Map<RankedMeasure, Merged> merged, Map<Shares, RankedMeasure> wanted, DataOutputStream out)
            throws IOException {
        out.writeInt(merged.size());
        for (Map.Entry<RankedMeasure, Merged> list : merged.entrySet()) {
            out.writeUTF(list.getKey().words());
            out.writeInt(list.getValue().ranked().size());
            for (int i = 0; i < list.getValue().ranked().size(); i++) {
                Standing standing = list.getValue().ranked().get(i);
                out.writeByte(list.getValue().partitions()[i]);
                out.writeUTF(standing.customerId());
                Packed.number(out, standing.value());
            }
        }
        out.writeInt(wanted.size());
        for (Map.Entry<Shares, RankedMeasure> want : wanted.entrySet()) {
            List<Standing> ranked =
                    Objects.requireNonNull(merged.get(want.getValue())).ranked();
            List<Integer> percents = want.getKey().percents();
            List<Integer> borders = want.getKey().byValue()
                    ? Borders.byValue(percents, ranked)
                    : Borders.byCount(percents, ranked.size());
            out.writeUTF(want.getKey().criterion());
            out.writeUTF(want.getValue().words());
            out.writeInt(borders.size());
            for (int border : borders) {
                out.writeInt(border);
            }
        }
    }
}

package io.tierledger.scoring.ranking;

import io.tierledger.contracts.method.Criterion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * What follows from the words of all partitions: per measure the whole list with ranks, per ranked criterion the borders. Pure.
 *
 * @param wanted from which list each criterion takes its bands
 */
public record Ranking(Map<RankedMeasure, Merged> merged, Map<Shares, RankedMeasure> wanted) {

    /** One partition's list and how far it is merged. */
    private static final class Head implements Comparable<Head> {
        private final int partition;
        private final List<RankedCustomer> list;
        private int next;

        Head(int partition, List<RankedCustomer> list) {
            this.partition = partition;
            this.list = list;
        }

        @Override
        public int compareTo(Head other) {
            return list.get(next).compareTo(other.list.get(other.next));
        }
    }

    /** A merged list, and for each rank the partition whose customer has it. */
    public static final class Merged {
        private final List<RankedCustomer> ranked;
        private final byte[] partitions;

        private Merged(List<RankedCustomer> ranked, byte[] partitions) {
            this.ranked = ranked;
            this.partitions = partitions;
        }

        public List<RankedCustomer> ranked() {
            return Collections.unmodifiableList(ranked);
        }

        /** @param i from 0 on */
        public int partition(int i) {
            return partitions[i];
        }
    }

    /** @param words in the order of the partitions */
    public static Ranking of(List<PartitionMeasures> words) {
        Map<RankedMeasure, Merged> merged = new LinkedHashMap<>();
        Map<Shares, RankedMeasure> wanted = new LinkedHashMap<>();
        for (PartitionMeasures word : words) {
            word.lists().keySet().forEach(measure -> merged.computeIfAbsent(measure, m -> merge(words, m)));
            wanted.putAll(word.wanted());
        }
        return new Ranking(merged, wanted);
    }

    /** The last rank of each band that is wanted, best first. */
    public List<Integer> borders(Shares shares) {
        RankedMeasure measure = Objects.requireNonNull(wanted.get(shares));
        return shares.borders(Objects.requireNonNull(merged.get(measure)).ranked());
    }

    /** The last rank of each band of a list that is in order, best first. */
    public static List<Integer> borders(Criterion.Ranking ranking, List<RankedCustomer> ranked) {
        List<Integer> percents = ranking.bands().stream()
                .map(Criterion.Ranking.RankBand::upToPercent)
                .toList();
        return ranking.by() == Criterion.Ranking.By.VALUE
                ? Borders.byValue(percents, ranked)
                : Borders.byCount(percents, ranked.size());
    }

    private static Merged merge(List<PartitionMeasures> words, RankedMeasure measure) {
        PriorityQueue<Head> heads = new PriorityQueue<>(Math.max(1, words.size()));
        int n = 0;
        for (int partition = 0; partition < words.size(); partition++) {
            List<RankedCustomer> list = words.get(partition).lists().getOrDefault(measure, List.of());
            n += list.size();
            if (!list.isEmpty()) {
                heads.add(new Head(partition, list));
            }
        }
        List<RankedCustomer> ranked = new ArrayList<>(n);
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
}
